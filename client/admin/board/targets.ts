import type { Progress, Target } from './board.hooks.ts'
import { readTarget } from './pasted-targets.ts'

/** One line of the targets of an audience. */
export interface TargetRow {
  /** Unique in the whole form. */
  key: string
  audience: Target['audience']
  areaCode: string | null
  sector: string | null
  completed: number
  target: number | null
}

export type Drafts = ReadonlyMap<string, string>

export function targetRows({ audiences }: Progress): TargetRow[] {
  return audiences.flatMap(({ audience, completed, target, areas, sectors }) => [
    { key: audience, audience, areaCode: null, sector: null, completed, target },
    ...areas.map(({ code, ...rest }) => ({
      ...rest,
      key: `${audience}/area/${code}`,
      audience,
      areaCode: code,
      sector: null,
    })),
    ...sectors.map(({ sector, ...rest }) => ({
      ...rest,
      key: `${audience}/sector/${sector}`,
      audience,
      areaCode: null,
      sector,
    })),
  ])
}

export function draftOf(row: TargetRow, drafts: Drafts): string {
  return drafts.get(row.key) ?? (row.target === null ? '' : String(row.target))
}

/** All targets with what was typed, or the keys of rows whose text is no number. */
export function readTargets(rows: TargetRow[], drafts: Drafts): { targets: Target[]; wrong: string[] } {
  const targets: Target[] = []
  const wrong: string[] = []
  for (const row of rows) {
    const responses = readTarget(draftOf(row, drafts))
    if (responses === undefined) wrong.push(row.key)
    else if (responses !== null) {
      const { audience, areaCode, sector } = row
      targets.push({ audience, areaCode, sector, responses })
    }
  }
  return { targets, wrong }
}
