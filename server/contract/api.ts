import { accountOperations } from './accounts.ts'
import { administratorOperations } from './administrators.ts'
import { apiKeyOperations } from './api-keys.ts'
import { areaOperations } from './areas.ts'
import { assessmentOperations } from './assessments.ts'
import { auditOperations } from './audit.ts'
import { benchmarkOperations } from './benchmark.ts'
import { boardOperations } from './board.ts'
import { collectorOperations } from './collectors.ts'
import { crosstabOperations } from './crosstabs.ts'
import { draftOperations } from './drafts.ts'
import { exportOperations } from './exports.ts'
import { importOperations } from './imports.ts'
import { indicatorOperations } from './indicators.ts'
import { invitationOperations } from './invitations.ts'
import { memberInvitationOperations } from './member-invitations.ts'
import { memberOperations } from './members.ts'
import { messageOperations } from './messages.ts'
import { optOutOperations } from './opt-outs.ts'
import { organisationOperations } from './organisations.ts'
import { ownAccountOperations } from './own-account.ts'
import { ownResponseOperations } from './own-responses.ts'
import { paperOperations } from './paper.ts'
import { providerOperations } from './providers.ts'
import { questionnaireOperations } from './questionnaires.ts'
import { replyOperations } from './replies.ts'
import { reportOperations } from './reports.ts'
import { respondentOperations } from './responses.ts'
import { retentionOperations } from './retention.ts'
import { reviewOperations } from './review.ts'
import { signInOperations } from './sign-in.ts'
import { themeOperations } from './themes.ts'
import { trendOperations } from './trends.ts'

/** Every operation of /api/v1: routes, request parsing, openapi.json and the client's types come from here. */
export const api = {
  ...respondentOperations,
  ...draftOperations,
  ...replyOperations,
  ...accountOperations,
  ...signInOperations,
  ...ownAccountOperations,
  ...administratorOperations,
  ...organisationOperations,
  ...memberOperations,
  ...memberInvitationOperations,
  ...apiKeyOperations,
  ...areaOperations,
  ...questionnaireOperations,
  ...assessmentOperations,
  ...boardOperations,
  ...collectorOperations,
  ...paperOperations,
  ...retentionOperations,
  ...reviewOperations,
  ...themeOperations,
  ...ownResponseOperations,
  ...benchmarkOperations,
  ...reportOperations,
  ...crosstabOperations,
  ...trendOperations,
  ...exportOperations,
  ...auditOperations,
  ...messageOperations,
  ...providerOperations,
  ...importOperations,
  ...indicatorOperations,
  ...invitationOperations,
  ...optOutOperations,
}

export type Api = typeof api
