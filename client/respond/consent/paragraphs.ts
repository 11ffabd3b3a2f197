const sentencesTogether = 3

/** Paragraphs as written; a text without line breaks is cut after every third sentence, so that it can be read. */
export function paragraphsOf(text: string, language: string): string[] {
  const written = text.split(/\n+/).filter(part => part.trim() !== '')
  if (written.length > 1) return written
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(one => one.segment)
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += sentencesTogether) {
    paragraphs.push(
      sentences
        .slice(at, at + sentencesTogether)
        .join('')
        .trim(),
    )
  }
  return paragraphs
}
