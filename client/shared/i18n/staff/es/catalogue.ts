import type { Catalogue } from '../catalogue.ts'
import { areas } from './areas.ts'
import { assessment } from './assessment.ts'
import { assessments } from './assessments.ts'
import { board } from './board.ts'
import { collect } from './collect.ts'
import { common } from './common.ts'
import { exporting } from './exporting.ts'
import { paper } from './paper.ts'
import { problems } from './problems.ts'
import { questionnaires } from './questionnaires.ts'
import { report } from './report.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'

export const es = {
  areas,
  assessment,
  assessments,
  board,
  collect,
  common,
  exporting,
  paper,
  problems,
  questionnaires,
  report,
  session,
  shell,
} satisfies Catalogue
