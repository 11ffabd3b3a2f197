import { respondentOperations } from './respondent.ts'
import {
  accountOperations,
  areaOperations,
  assessmentOperations,
  questionnaireOperations,
  reportOperations,
} from './staff.ts'

/** Every operation of /api/v1: routes, request parsing, openapi.json and the client's types come from here. */
export const api = {
  ...respondentOperations,
  ...accountOperations,
  ...areaOperations,
  ...questionnaireOperations,
  ...assessmentOperations,
  ...reportOperations,
}

export type Api = typeof api
