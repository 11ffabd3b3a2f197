import { isRightToLeft } from '../../surveys/definition/direction.ts'

/** A letter before it has a shape: plain paragraphs, at most one thing to do, and why it was sent. */
export interface Letter {
  subject: string
  greeting: string
  paragraphs: string[]
  action?: { label: string; url: string }
  /** Said below a line, small: why this person gets it, and how to get no more. */
  footer: string[]
  /** The last line of all: how to get no more. */
  optOut?: { label: string; url: string }
}

export interface RenderedLetter {
  subject: string
  text: string
  html: string
}

/** Plain text and HTML that say the same; the HTML has no picture, script or address of another host. */
export function renderLetter(letter: Letter, language: string): RenderedLetter {
  return {
    subject: letter.subject.replaceAll(/\s+/g, ' ').trim(),
    text: textOf(letter),
    html: htmlOf(letter, language),
  }
}

function textOf({ greeting, paragraphs, action, footer, optOut }: Letter): string {
  const link = action ? [`${action.label}:\n${action.url}`] : []
  const last = optOut ? [`${optOut.label}:\n${optOut.url}`] : []
  return `${[greeting, ...paragraphs, ...link, '-- ', ...footer, ...last].join('\n\n').replace('-- \n\n', '-- \n')}\n`
}

function htmlOf({ subject, greeting, paragraphs, action, footer, optOut }: Letter, language: string): string {
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5d5e;color:#ffffff;text-decoration:none;font-weight:bold">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#4a4f52;word-break:break-all"><bdi dir="ltr">${escapeHtml(action.url)}</bdi></p>`
    : ''
  const last = optOut
    ? [`<a href="${escapeHtml(optOut.url)}" style="color:#0b5d5e">${escapeHtml(optOut.label)}</a>`]
    : []
  const small = [...footer.map(escapeHtml), ...last]
    .map(html => `<p style="margin:0 0 8px;font-size:13px;color:#4a4f52">${html}</p>`)
    .join('\n')
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#f6f4f0;color:#1c2326;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:17px;line-height:1.5">
<main style="max-width:600px;margin:0 auto;padding:28px;background:#ffffff;border-radius:8px">
${[greeting, ...paragraphs].map(paragraph).join('\n')}
${button}
<hr style="border:0;border-top:1px solid #d9d5cc;margin:24px 0 16px">
${small}
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
