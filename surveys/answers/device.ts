/** Question name → answer; null: taken back. On a device, answers are what SurveyJS makes of them. */
export type LocalChanges = Record<string, unknown>

/** What this device knows of the draft on the server, and what the server does not know yet. */
export interface Local {
  answers: Record<string, unknown>
  /** Revision of the draft up to which everything is known here; 0: nothing is. */
  revision: number
  /** Questions changed here since they were last sent. */
  unsent: ReadonlySet<string>
  /** Questions on their way to the server, whose reply has not come. */
  sending: ReadonlySet<string>
}

export interface SaveReply {
  revision: number
  changed: LocalChanges
}

export const nothing: Local = { answers: {}, revision: 0, unsent: new Set(), sending: new Set() }

/** An answer given or taken back (undefined) on this device. */
export function change(local: Local, name: string, answer: unknown): Local {
  return { ...local, answers: put(local.answers, name, answer), unsent: new Set([...local.unsent, name]) }
}

/** What to send. Only one save is on its way at a time. */
export function beginSave(local: Local): { local: Local; changes: LocalChanges } {
  const changes = Object.fromEntries([...local.unsent].map(name => [name, local.answers[name] ?? null]))
  return { local: { ...local, unsent: new Set(), sending: local.unsent }, changes }
}

/** The save came to nothing, or its reply was lost. */
export function failSave(local: Local): Local {
  return { ...local, unsent: new Set([...local.sending, ...local.unsent]), sending: new Set() }
}

/**
 * Takes over what others changed. `clashes`: what this device has changed since as well; its own answer is still to be sent, and
 * will stand because it is the later one.
 */
export function endSave(
  local: Local,
  { revision, changed }: SaveReply,
): { local: Local; news: LocalChanges; clashes: string[] } {
  const isNew = ([name, answer]: [string, unknown]) => !isSame(local.answers[name], answer)
  const fresh = Object.entries(changed).filter(isNew)
  const news = Object.fromEntries(fresh.filter(([name]) => !local.unsent.has(name)))
  let { answers } = local
  for (const [name, answer] of Object.entries(news)) answers = put(answers, name, answer)
  const clashes = fresh.map(([name]) => name).filter(name => local.unsent.has(name))
  return { local: { answers, revision, unsent: local.unsent, sending: new Set() }, news, clashes }
}

export function isSettled({ unsent, sending }: Local): boolean {
  return unsent.size === 0 && sending.size === 0
}

function put(answers: Record<string, unknown>, name: string, answer: unknown): Record<string, unknown> {
  const { [name]: _, ...others } = answers
  return answer === undefined || answer === null ? others : { ...others, [name]: answer }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
