/** Looks the same opened in a browser as printed; `@page` gives the page numbers. */
export const printStyle = `
:root { color-scheme: light; --ink: #1f2933; --muted: #52606d; --line: #d5d9de; --action: #0b5f5a; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 52rem; padding: 2rem 1.25rem; color: var(--ink); background: #fff;
  font: 16px/1.5 "Atkinson Hyperlegible", system-ui, "Noto Sans Arabic", sans-serif; }
header { min-block-size: 70vh; display: flex; flex-direction: column; justify-content: center; gap: .25rem; }
header p { margin: 0; font-size: 1.125rem; }
.logo { max-inline-size: 16rem; max-block-size: 8rem; inline-size: auto; block-size: auto; object-fit: contain; align-self: flex-start; margin-block-end: 1.5rem; }
.organisation { color: var(--action); font-weight: 700; }
h1 { margin: .25rem 0 1rem; font-size: 2.5rem; line-height: 1.15; text-wrap: balance; }
aside { margin-block-start: 2rem; padding: .75rem 1rem; border-inline-start: 4px solid #b45309; background: #fdf6ec; font-size: .9375rem; }
aside p { font-size: inherit; }
h2 { margin: 3rem 0 1rem; padding-block-end: .375rem; border-block-end: 2px solid var(--ink); font-size: 1.625rem; line-height: 1.25; }
h3 { margin: .125rem 0 .375rem; font-size: 1.1875rem; line-height: 1.35; text-wrap: pretty; }
nav ol { padding-inline-start: 1.5rem; }
nav a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
nav li { padding-block: .125rem; }
ul li { margin-block-end: .375rem; }
.number { margin: 2rem 0 0; color: var(--muted); font-size: .875rem; font-weight: 700; }
.note { color: var(--muted); font-size: .875rem; }
.chart { display: block; inline-size: 100%; block-size: auto; margin-block: .5rem; }
.table { overflow-x: auto; }
table { inline-size: 100%; margin-block: .5rem 1.5rem; border-collapse: collapse; font-size: .8125rem; font-variant-numeric: tabular-nums; }
.small table, .landscape table { font-size: .6875rem; line-height: 1.3; }
caption { padding-block: .25rem; color: var(--muted); font-weight: 700; text-align: start; }
th, td { padding: .25rem .375rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-block-end: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 600; }
.numeric { text-align: end; }
td.numeric:not(.words) { white-space: nowrap; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #52606d; } }
@page landscape { size: A4 landscape; }
@page :first { @bottom-right { content: none; } }
@media print {
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
  header { min-block-size: 235mm; break-after: page; }
  nav { break-after: page; }
  h2 { margin-block-start: 0; break-before: page; break-after: avoid; }
  nav h2 { break-before: auto; }
  h3, .number, .leads, caption, thead { break-after: avoid; }
  .chart { break-inside: avoid; max-block-size: 200mm; object-fit: contain; }
  tr, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  .landscape { page: landscape; }
  .landscape table { font-size: 8pt; }
  a { text-decoration: none; }
}
`
