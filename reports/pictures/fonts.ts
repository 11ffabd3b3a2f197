import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

/** Latin of most European languages, and Arabic. What they lack is taken from the fonts of the machine. */
const faces = [
  '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
  '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2',
  '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-normal.woff2',
  '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-700-normal.woff2',
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2',
]

export const fontFamily = '"Atkinson Hyperlegible", "Noto Sans Arabic", sans-serif'

let isLoaded = false

export function loadFonts(): void {
  if (isLoaded) return
  const { resolve } = createRequire(import.meta.url)
  for (const face of faces) GlobalFonts.registerFromPath(resolve(face))
  isLoaded = true
}
