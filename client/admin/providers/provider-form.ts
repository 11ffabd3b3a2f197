import type { Contact, GivenProvider, Provider } from './providers.hooks.ts'

export type GivenContact = NonNullable<GivenProvider['contacts']>[number]

/** A contact in the form: what is known of it, and what is typed. */
export interface ContactDraft {
  key: number
  known: Contact | undefined
  given: {
    name: string
    email: string
    phone: string
    language: string
    optsOut: boolean
    clearsOptOut: boolean
  }
}

// crypto.randomUUID is missing on plain-http servers in a local network.
let lastKey = 0

export function newContact(language: string): ContactDraft {
  const given = { name: '', email: '', phone: '', language, optsOut: false, clearsOptOut: false }
  return { key: ++lastKey, known: undefined, given }
}

export function draftOf(known: Contact): ContactDraft {
  const { name, email, phone, language } = known
  return { key: ++lastKey, known, given: { name, email, phone, language, optsOut: false, clearsOptOut: false } }
}

export function hasNewAddress({ known, given }: ContactDraft): boolean {
  return known !== undefined && known.email.toLowerCase() !== given.email.trim().toLowerCase()
}

export function contactOf(draft: ContactDraft): GivenContact {
  const clearsOptOut = draft.given.clearsOptOut && hasNewAddress(draft)
  return { ...draft.given, clearsOptOut, ...(draft.known ? { id: draft.known.id } : {}) }
}

/** An entry as it is, to be saved with a change. */
export function toGiven({
  audience,
  code,
  name,
  sector,
  area,
  website,
  notes,
  isActive,
  contacts,
}: Provider): GivenProvider {
  return {
    audience,
    code,
    name,
    sector,
    areaCode: area?.code ?? null,
    website,
    notes,
    isActive,
    contacts: contacts.map(contact => contactOf(draftOf(contact))),
  }
}
