import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area } from '../areas/areas.hooks.ts'
import { Indented } from '../areas/Indented.tsx'
import { PasteAreas } from '../areas/PasteAreas.tsx'
import { codesBelow, treeRows } from '../areas/tree.ts'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './NewAssessment.module.css'

interface AreaPickerProps {
  organisationId: string
  areas: Area[]
  chosen: string[]
  onChange: (codes: string[]) => void
}

export function AreaPicker({ organisationId, areas, chosen, onChange }: AreaPickerProps) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const rows = useMemo(() => treeRows(areas, i18n.language), [areas, i18n.language])
  const parents = useMemo(() => new Set(areas.map(area => area.parentCode)), [areas])
  const isChosen = useMemo(() => new Set(chosen), [chosen])
  const shown = rows.filter(({ area }) => matches(text, [area.name, area.code, area.level]))
  const [rowsShown, more] = useFirstRows(shown)
  if (areas.length === 0)
    return (
      <>
        <p className={classes.help}>{t('assessments.create.areasNone')}</p>
        <PasteAreas organisationId={organisationId} existing={areas} onSaved={onChange} />
      </>
    )
  const set = (codes: string[], isOn: boolean) =>
    onChange(isOn ? [...new Set([...chosen, ...codes])] : without(chosen, codes))
  const shownCodes = shown.map(row => row.area.code)
  return (
    <div className={classes.picker}>
      <div className={classes.pickerHead}>
        <SearchField label={t('assessments.create.findArea')} value={text} onChange={setText} />
        <Button size="compact-sm" variant="subtle" onClick={() => set(shownCodes, true)}>
          {t('assessments.create.chooseAll')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => set(shownCodes, false)}>
          {t('assessments.create.chooseNone')}
        </Button>
        <span className={classes.chosen} role="status">
          {t('assessments.create.chosen', { count: chosen.length })}
        </span>
      </div>
      <ul className={classes.list}>
        {rowsShown.map(({ area, depth }) => {
          return (
            <li key={area.code}>
              <Indented depth={text ? 0 : depth}>
                <Checkbox
                  label={area.name}
                  checked={isChosen.has(area.code)}
                  onChange={event => set([area.code], event.currentTarget.checked)}
                />
              </Indented>
              {parents.has(area.code) && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('assessments.create.chooseBelow', { name: area.name })}
                  onClick={() => set(codesBelow(areas, area.code), true)}
                >
                  {t('assessments.create.andBelow')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <ShowMore {...more} />
    </div>
  )
}

function without(codes: string[], dropped: string[]): string[] {
  const isDropped = new Set(dropped)
  return codes.filter(code => !isDropped.has(code))
}
