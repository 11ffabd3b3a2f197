import type { Pillar } from '../../surveys/definition/definition.ts'
import type { AudienceData } from './audience.ts'
import { everyone } from './coverage.ts'
import type { PillarFigure, SharesFigure } from './figures.ts'
import type { Section } from './report.ts'

const pillars: Pillar[] = ['prosecution', 'protection', 'prevention', 'partnership']

/** The questions of each pillar, whatever their audience and question group, by the answer given most. */
export function pillarFigures(audiences: AudienceData[], sections: Section[]): PillarFigure[] {
  const [first] = audiences
  if (!first) return []
  const responses = audiences.reduce((sum, { tallies }) => sum + (tallies.total[0] ?? 0), 0)
  const pillarOf = new Map<string, Pillar>(
    audiences.flatMap(({ audience, codebook }) =>
      codebook.variables.map(({ name, pillar }) => [`${audience}.${name}`, pillar]),
    ),
  )
  const figures = sections.flatMap(section =>
    section.figures.flatMap(figure => (figure.kind === 'shares' ? figure : [])),
  )
  return pillars.flatMap(pillar => {
    const rows = figures.filter(({ id }) => pillarOf.get(id) === pillar).flatMap(rowOf)
    if (rows.length === 0) return []
    return {
      kind: 'pillar' as const,
      id: `pillar.${pillar}`,
      audience: first.audience,
      name: pillar,
      label: pillar,
      respondents: everyone(responses),
      pillar,
      rows,
    }
  })
}

function rowOf({ id, name, label, audience, rows }: SharesFigure): PillarFigure['rows'] {
  const [most] = rows
    .flatMap(({ kind, cell, label: answer }) =>
      kind === 'choice' && cell.shown && cell.count > 0 ? { answer, cell } : [],
    )
    .sort((a, b) => b.cell.share - a.cell.share)
  return most ? [{ item: name, label, answer: most.answer, audience, figureId: id, cell: most.cell }] : []
}
