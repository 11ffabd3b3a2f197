import type { en } from './en/catalogue.ts'

/** The shape of the English texts with any string at the leaves; plural forms a language adds are allowed. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
} & { [K in `${string}_many`]?: string }

export type Catalogue = Translated<typeof en>
