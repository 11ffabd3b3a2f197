import type { DueMessage } from '../messages/messages.store.ts'
import type { LinkTools } from './sending.service.ts'

/** Mail programmes show a button from them with which one asks for no more letters, in one click (RFC 2369, RFC 8058). */
export function optOutHeaders({ secrets, url }: LinkTools): (message: DueMessage) => Record<string, string> {
  return ({ kind, about }) => {
    if (about === null || (kind !== 'provider-invitation' && kind !== 'provider-reminder')) return {}
    return {
      'List-Unsubscribe': `<${url}/opt-out/${secrets.invitationLinkOf(about)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }
  }
}
