import type { Collector } from '../collect/collectors.hooks.ts'
import type { ChangeKind } from './ChangeDialog.tsx'
import type { Invitation, LetterKind } from './invitations.hooks.ts'
import type { usePersonal } from './usePersonal.ts'

/** What a dialog is open for. */
export type Task =
  | { kind: 'invite' }
  /** `id`: only this invitation. */
  | { kind: 'send'; letter: LetterKind; count: number; id?: string }
  | { kind: 'link' | 'language' | ChangeKind; invitation: Invitation }

/** A personal collector that has been found. */
export type Personal = Omit<ReturnType<typeof usePersonal>, 'collector'> & { collector: Collector }
