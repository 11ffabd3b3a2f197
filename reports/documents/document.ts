import type { Table, TableLayout } from '../charts/columns.ts'

/** A report on paper, before it is written as HTML or as DOCX. */
export interface ReportDocument {
  language: string
  isRightToLeft: boolean
  title: string
  cover: Cover
  contents: { title: string; entries: { id: string; text: string }[] }
  blocks: Block[]
}

export interface Cover {
  organisation: string
  /** A PNG. */
  logo: { content: Buffer; width: number; height: number; alt: string } | null
  title: string
  /** Assessment, wave, areas, release, date: one line each. */
  lines: string[]
  notice: { title: string; text: string } | null
}

export type Block =
  | { kind: 'section'; id: string; text: string }
  | { kind: 'heading'; id?: string; text: string }
  | { kind: 'caption'; text: string }
  /** `leads`: on the same page as what follows. */
  | { kind: 'paragraph'; text: string; isNote?: boolean; leads?: boolean }
  | { kind: 'list'; items: string[] }
  | { kind: 'picture'; picture: DrawnPicture }
  | { kind: 'table'; table: Table; layout: TableLayout }

export interface DrawnPicture {
  /** A PNG. */
  content: Buffer
  /** CSS pixels. */
  width: number
  height: number
  alt: string
}
