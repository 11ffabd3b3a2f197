import type { DailyJob } from '../jobs/daily.ts'
import { emptyOldMessages } from './messages.store.ts'

/** Long enough to look up what was sent, short enough that old links do not pile up. */
const keptForDays = 30

export const emptyMessages: DailyJob = {
  name: 'messages.empty',
  run: async trx => ({ messages: await emptyOldMessages(trx, keptForDays) }),
}
