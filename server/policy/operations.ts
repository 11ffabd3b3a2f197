import type { Api } from '../contract/api.ts'
import { keyPermissions, type Permission } from '../contract/roles.ts'

export type MemberOperation = { [K in keyof Api]: Api[K]['access'] extends 'member' ? K : never }[keyof Api]

/** The permission that each operation inside an organisation asks for. Complete and nothing else, or it does not compile. */
export const permissionFor: Readonly<Record<MemberOperation, Permission>> = {
  'GET /organisations/:organisationId': 'organisation.read',
  'PATCH /organisations/:organisationId': 'organisation.manage',
  'GET /organisations/:organisationId/logo': 'organisation.read',
  'PUT /organisations/:organisationId/logo': 'organisation.manage',
  'DELETE /organisations/:organisationId/logo': 'organisation.manage',

  'GET /organisations/:organisationId/members': 'members.manage',
  'PATCH /organisations/:organisationId/members/:userId': 'members.manage',
  'DELETE /organisations/:organisationId/members/:userId': 'members.manage',
  'GET /organisations/:organisationId/member-invitations': 'members.manage',
  'POST /organisations/:organisationId/member-invitations': 'members.manage',
  'POST /organisations/:organisationId/member-invitations/:invitationId/send': 'members.manage',
  'DELETE /organisations/:organisationId/member-invitations/:invitationId': 'members.manage',

  'GET /organisations/:organisationId/api-keys': 'api-keys.manage',
  'POST /organisations/:organisationId/api-keys': 'api-keys.manage',
  'DELETE /organisations/:organisationId/api-keys/:apiKeyId': 'api-keys.manage',

  'GET /organisations/:organisationId/areas': 'areas.read',
  'POST /organisations/:organisationId/areas': 'areas.manage',
  'PUT /organisations/:organisationId/areas/:areaId/help-contacts': 'areas.manage',
  'DELETE /organisations/:organisationId/areas/:areaId': 'areas.manage',
  'GET /organisations/:organisationId/areas.geojson': 'areas.read',
  'GET /organisations/:organisationId/areas/:areaId/boundary': 'areas.read',
  'DELETE /organisations/:organisationId/areas/:areaId/boundary': 'areas.manage',

  'POST /organisations/:organisationId/area-imports': 'areas.manage',
  'POST /organisations/:organisationId/area-imports/check.csv': 'areas.manage',
  'GET /organisations/:organisationId/area-imports/:importId/result.csv': 'areas.manage',
  'POST /organisations/:organisationId/boundary-imports': 'areas.manage',
  'POST /organisations/:organisationId/boundary-imports/check.csv': 'areas.manage',
  'GET /organisations/:organisationId/boundary-imports/:importId/result.csv': 'areas.manage',
  'POST /organisations/:organisationId/provider-imports': 'providers.manage',
  'POST /organisations/:organisationId/provider-imports/check.csv': 'providers.manage',
  'GET /organisations/:organisationId/provider-imports/:importId/result.csv': 'providers.manage',
  'POST /organisations/:organisationId/indicator-imports': 'areas.manage',
  'POST /organisations/:organisationId/indicator-imports/check.csv': 'areas.manage',
  'GET /organisations/:organisationId/indicator-imports/:importId/result.csv': 'areas.manage',

  'GET /organisations/:organisationId/indicators': 'reports.read',
  'GET /organisations/:organisationId/indicators/series': 'reports.read',
  'DELETE /organisations/:organisationId/indicators/series': 'areas.manage',

  'GET /organisations/:organisationId/providers': 'providers.read',
  'GET /organisations/:organisationId/providers.csv': 'providers.read',
  'POST /organisations/:organisationId/providers': 'providers.manage',
  'GET /organisations/:organisationId/providers/:providerId': 'providers.read',
  'PUT /organisations/:organisationId/providers/:providerId': 'providers.manage',
  'POST /organisations/:organisationId/providers/:providerId/merges': 'providers.manage',
  'GET /organisations/:organisationId/provider-duplicates': 'providers.manage',
  'POST /organisations/:organisationId/provider-duplicates/distinct': 'providers.manage',

  'GET /organisations/:organisationId/questionnaires': 'questionnaires.read',
  'GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version': 'questionnaires.read',
  'POST /organisations/:organisationId/questionnaires/:questionnaireId/versions': 'questionnaires.manage',

  'GET /organisations/:organisationId/assessments': 'assessments.read',
  'POST /organisations/:organisationId/assessments': 'assessments.manage',
  'GET /organisations/:organisationId/assessments/:assessmentId': 'assessments.read',
  'PATCH /organisations/:organisationId/assessments/:assessmentId': 'assessments.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves': 'assessments.manage',
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave': 'assessments.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/state': 'assessments.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases': 'assessments.manage',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/completion': 'collection.read',

  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': 'collection.read',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors': 'collection.manage',
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId':
    'collection.manage',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations':
    'collection.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations.csv':
    'collection.read',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/preview':
    'collection.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations':
    'collection.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/letters':
    'collection.manage',
  'PATCH /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/:invitationId':
    'collection.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitations/:invitationId/link':
    'collection.manage',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitation-plan':
    'collection.read',
  'PUT /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitation-plan':
    'collection.manage',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/invitation-plan/preview':
    'collection.read',

  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress': 'collection.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress/silent': 'collection.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/progress/silent.csv': 'collection.read',
  'PUT /organisations/:organisationId/assessments/:assessmentId/waves/:wave/targets': 'collection.manage',

  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets':
    'paper.enter',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets':
    'paper.enter',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets/:sheetId/second':
    'paper.enter',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets/:sheetId/differences':
    'paper.enter',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets/:sheetId/resolution':
    'paper.enter',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets/:sheetId/single':
    'paper.enter',
  'DELETE /organisations/:organisationId/assessments/:assessmentId/waves/:wave/collectors/:collectorId/sheets/:sheetId':
    'paper.enter',

  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/areas': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/areas.csv': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/figures/:figureId/picture':
    'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/report/document': 'reports.read',

  'GET /organisations/:organisationId/assessments/:assessmentId/trend': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/trend.csv': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/crosstab': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/crosstab.csv': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/crosstab/sides': 'reports.read',
  'GET /organisations/:organisationId/assessments/:assessmentId/views': 'reports.read',
  'POST /organisations/:organisationId/assessments/:assessmentId/views': 'reports.read',
  'PATCH /organisations/:organisationId/assessments/:assessmentId/views/:viewId': 'reports.read',
  'DELETE /organisations/:organisationId/assessments/:assessmentId/views/:viewId': 'reports.read',

  'GET /organisations/:organisationId/assessments/:assessmentId/exports': 'exports.request',
  'POST /organisations/:organisationId/assessments/:assessmentId/exports': 'exports.request',
  'POST /organisations/:organisationId/exports/:exportId/decision': 'exports.approve',
  'GET /organisations/:organisationId/exports/:exportId/:file': 'exports.request',

  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/responses': 'responses.review',
  'GET /organisations/:organisationId/responses/:responseId': 'responses.review',
  'POST /organisations/:organisationId/responses/:responseId/comments': 'responses.review',
  'POST /organisations/:organisationId/responses/:responseId/queries': 'responses.review',
  'PUT /organisations/:organisationId/responses/:responseId/exclusion': 'responses.review',
  'DELETE /organisations/:organisationId/responses/:responseId/exclusion': 'responses.review',
  'POST /organisations/:organisationId/responses/:responseId/erasure': 'assessments.manage',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts': 'themes.code',
  'GET /organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts/:audience/:question': 'themes.code',
  'PUT /organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts/:audience/:question/:textKey/themes':
    'themes.code',
  'DELETE /organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts/:audience/:question/:textKey/themes':
    'themes.code',
  'POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/texts/:audience/:question/themes':
    'themes.code',
  'PATCH /organisations/:organisationId/assessments/:assessmentId/themes/:themeId': 'themes.code',
  'DELETE /organisations/:organisationId/assessments/:assessmentId/themes/:themeId': 'themes.code',
  'POST /organisations/:organisationId/assessments/:assessmentId/themes/:themeId/merges': 'themes.code',
  'GET /organisations/:organisationId/own-responses': 'responses.own',
  'GET /organisations/:organisationId/own-responses/:responseId': 'responses.own',
  'GET /organisations/:organisationId/own-responses/:responseId/benchmark': 'responses.own',
  'GET /organisations/:organisationId/own-responses/:responseId/benchmark.csv': 'responses.own',
  'POST /organisations/:organisationId/own-responses/:responseId/queries/:queryId/reply': 'responses.own',
  'GET /organisations/:organisationId/assessments/:assessmentId/retention': 'assessments.read',
  'PUT /organisations/:organisationId/assessments/:assessmentId/retention': 'assessments.manage',

  'GET /organisations/:organisationId/audit': 'audit.read',
  'GET /organisations/:organisationId/audit/filters': 'audit.read',
  'GET /organisations/:organisationId/audit/entries.csv': 'audit.read',

  'GET /organisations/:organisationId/messages': 'messages.read',
  'POST /organisations/:organisationId/messages/:messageId/retry': 'messages.read',
}

const byKey: Readonly<Record<string, Permission>> = permissionFor

/** Undefined: an operation that is not inside an organisation. */
export function permissionOf(key: string): Permission | undefined {
  return byKey[key]
}

/** Whether an API key can be allowed this operation at all. */
export function isOpenToKeys(key: string): boolean {
  return keyPermissions.some(permission => permission === permissionOf(key))
}
