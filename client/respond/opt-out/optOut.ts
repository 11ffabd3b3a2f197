import type { ReplyOf } from '../../shared/api/call.ts'

export type OptOut = ReplyOf<'GET /opt-outs/:link'>
