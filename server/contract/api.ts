import { accountOperations } from './accounts.ts'
import { areaOperations } from './areas.ts'
import { assessmentOperations } from './assessments.ts'
import { auditOperations } from './audit.ts'
import { boardOperations } from './board.ts'
import { collectorOperations } from './collectors.ts'
import { exportOperations } from './exports.ts'
import { messageOperations } from './messages.ts'
import { ownAccountOperations } from './own-account.ts'
import { providerOperations } from './providers.ts'
import { questionnaireOperations } from './questionnaires.ts'
import { reportOperations } from './reports.ts'
import { respondentOperations } from './responses.ts'
import { signInOperations } from './sign-in.ts'

/** Every operation of /api/v1: routes, request parsing, openapi.json and the client's types come from here. */
export const api = {
  ...respondentOperations,
  ...accountOperations,
  ...signInOperations,
  ...ownAccountOperations,
  ...areaOperations,
  ...questionnaireOperations,
  ...assessmentOperations,
  ...boardOperations,
  ...collectorOperations,
  ...reportOperations,
  ...exportOperations,
  ...auditOperations,
  ...messageOperations,
  ...providerOperations,
}

export type Api = typeof api
