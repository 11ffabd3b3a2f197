import type { Catalogue } from '../catalogue.ts'
import { account } from './account.ts'
import { apiKeys } from './apiKeys.ts'
import { areas } from './areas.ts'
import { assessment } from './assessment.ts'
import { assessments } from './assessments.ts'
import { audit } from './audit.ts'
import { benchmark } from './benchmark.ts'
import { board } from './board.ts'
import { collect } from './collect.ts'
import { common } from './common.ts'
import { crosstab } from './crosstab.ts'
import { exporting } from './exporting.ts'
import { fieldErrors } from './fieldErrors.ts'
import { importing } from './importing.ts'
import { indicators } from './indicators.ts'
import { installation } from './installation.ts'
import { invitations } from './invitations.ts'
import { join } from './join.ts'
import { map } from './map.ts'
import { outbox } from './outbox.ts'
import { ownResponses } from './ownResponses.ts'
import { paper } from './paper.ts'
import { people } from './people.ts'
import { posters } from './posters.ts'
import { problems } from './problems.ts'
import { providers } from './providers.ts'
import { questionnaires } from './questionnaires.ts'
import { reasons } from './reasons.ts'
import { report } from './report.ts'
import { retention } from './retention.ts'
import { review } from './review.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { themes } from './themes.ts'
import { waves } from './waves.ts'

export const es = {
  apiKeys,
  account,
  areas,
  assessment,
  assessments,
  audit,
  board,
  collect,
  common,
  crosstab,
  exporting,
  fieldErrors,
  importing,
  indicators,
  installation,
  invitations,
  join,
  map,
  outbox,
  ownResponses,
  benchmark,
  paper,
  people,
  posters,
  problems,
  providers,
  questionnaires,
  reasons,
  report,
  retention,
  review,
  session,
  settings,
  shell,
  themes,
  waves,
} satisfies Catalogue
