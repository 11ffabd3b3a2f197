import { useTranslation } from 'react-i18next'
import type { Sides } from './crosstab.hooks.ts'

const groups = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
const dimensions = ['area', 'sector', 'language', 'wave'] as const

/** What can be put on a side, grouped for a select: by question group, after area, sector, language and wave. */
export function useSideData({ audience, questions }: Sides[number], { hasFrame = true } = {}) {
  const { t } = useTranslation()
  const frame = dimensions
    .filter(dimension => dimension !== 'sector' || audience !== 'resident')
    .map(dimension => ({ value: `frame.${dimension}`, label: t(`crosstab.dimensions.${dimension}`) }))
  const ofGroups = groups.map(group => ({
    group: t(`questionnaires.groups.${group}`),
    items: questions
      .filter(question => String(question.group) === group)
      .map(({ name, label }) => ({ value: name, label })),
  }))
  return [...(hasFrame ? [{ group: t('crosstab.frame'), items: frame }] : []), ...ofGroups].filter(
    ({ items }) => items.length > 0,
  )
}
