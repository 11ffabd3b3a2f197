import type { Table, TableLayout } from '../charts/columns.ts'
import type { Block, Cover, ReportDocument } from './document.ts'
import { printStyle } from './print-style.ts'

/** One file without anything from elsewhere: it can be sent, kept and printed as it is. */
export function documentHtml({ language, isRightToLeft, title, cover, contents, blocks }: ReportDocument): string {
  return `<!doctype html>
<html lang="${encode(language)}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${encode(title)}</title>
<style>${printStyle}</style>
</head>
<body>
${coverHtml(cover)}
<nav aria-labelledby="contents"><h2 id="contents">${encode(contents.title)}</h2><ol>
${contents.entries.map(({ id, text }) => `<li><a href="#${encode(id)}">${encode(text)}</a></li>`).join('\n')}
</ol></nav>
<main>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}

function coverHtml({ organisation, logo, title, lines, notice }: Cover): string {
  const image = logo
    ? `<img class="logo" alt="${encode(logo.alt)}" width="${logo.width}" height="${logo.height}" src="data:image/png;base64,${logo.content.toString('base64')}">`
    : ''
  const about = notice ? `<aside><strong>${encode(notice.title)}</strong><p>${encode(notice.text)}</p></aside>` : ''
  return `<header>${image}<p class="organisation">${encode(organisation)}</p><h1>${encode(title)}</h1>
${lines.map(line => `<p>${encode(line)}</p>`).join('\n')}${about}</header>`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'section':
      return `<h2 id="${encode(block.id)}">${encode(block.text)}</h2>`
    case 'heading':
      return `<h3${block.id ? ` id="${encode(block.id)}"` : ''}>${encode(block.text)}</h3>`
    case 'caption':
      return `<p class="number">${encode(block.text)}</p>`
    case 'paragraph':
      return `<p${block.isNote ? ' class="note"' : block.leads ? ' class="leads"' : ''}>${encode(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map(item => `<li>${encode(item)}</li>`).join('')}</ul>`
    case 'picture': {
      const { content, width, height, alt } = block.picture
      return `<img class="chart" alt="${encode(alt)}" width="${width}" height="${height}" src="data:image/png;base64,${content.toString('base64')}">`
    }
    case 'table':
      return tableHtml(block.table, block.layout)
    default:
      return block satisfies never
  }
}

function tableHtml({ caption, columns, rows }: Table, layout: TableLayout): string {
  const className = (at: number, isWords = false) =>
    columns[at]?.numeric ? ` class="numeric${isWords ? ' words' : ''}"` : ''
  const head = columns.map(({ label }, at) => `<th scope="col"${className(at)}>${encode(label)}</th>`).join('')
  const body = rows.map(({ cells }) => {
    const written = cells.map(({ text, withheld }, at) =>
      at === 0 ? `<th scope="row">${encode(text)}</th>` : `<td${className(at, withheld)}>${encode(text)}</td>`,
    )
    return `<tr>${written.join('')}</tr>`
  })
  return `<div class="table ${layout}"><table><caption>${encode(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function encode(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}
