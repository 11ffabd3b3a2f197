import { api } from '../contract/api.ts'
import type { OperationShape } from '../contract/operation.ts'
import { problemCatalogue } from '../contract/problems.ts'
import { problemSlugs } from './openapi.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, character => escapes[character] ?? character)

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} – Groundwork</title><style>
body{font:17px/1.5 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:2rem 1rem;color:#1d2a2c;background:#fbfaf8}
code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}section{border-top:1px solid #d9d5cd;padding:.75rem 0}
h2{font-size:1.05rem;margin:.25rem 0}p{margin:.25rem 0}a{color:#0b5f66}.m{font-weight:700;color:#0b5f66}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`
}

/** A page to browse the operations; the machine-readable form is openapi.json. */
export function apiPage(): string {
  const sections = Object.entries<OperationShape>(api).map(([key, shape]) => {
    const [method = '', path = ''] = key.split(' ')
    const problems = problemSlugs(shape).map(slug => `<a href="/problems/${slug}"><code>${slug}</code></a>`)
    return `<section><h2><span class="m">${method}</span> <code>/api/v1${escapeHtml(path)}</code></h2><p>${escapeHtml(shape.summary)}.</p>
<p>For: ${shape.access}. Problems: ${problems.join(', ')}</p></section>`
  })
  return page(
    'The API',
    `<p>The whole contract as OpenAPI 3.1: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
<p>Programs send an API key of their organisation (Settings → API keys): <code>Authorization: Bearer gw_…</code></p>${sections.join('\n')}`,
  )
}

/** Explains a problem from the same object that sends it; undefined for an unknown slug. */
export function problemPage(slug: string): string | undefined {
  const entry = Object.entries(problemCatalogue).find(([key]) => key === slug)?.[1]
  return (
    entry &&
    page(
      entry.title,
      `<p>${escapeHtml(entry.help)}</p><p>HTTP status ${entry.status}, type <code>/problems/${escapeHtml(slug)}</code>.</p>`,
    )
  )
}
