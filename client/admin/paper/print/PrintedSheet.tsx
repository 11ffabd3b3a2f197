import { useMemo } from 'react'
import { directionOf, localisedText } from '../../../shared/i18n/languages.ts'
import { paperWords } from '../../../shared/i18n/paper/words.ts'
import { useWave } from '../../assessment/useWave.ts'
import { viewedPages } from '../../questionnaires/version-view.ts'
import { useOrganisation } from '../../shell/useOrganisation.ts'
import type { Sheets } from '../paper.hooks.ts'
import type { Version } from '../typing.ts'
import { conditionWords } from './condition.ts'
import { HelpOnPaper } from './HelpOnPaper.tsx'
import classes from './Print.module.css'
import { PrintedItem } from './PrintedItem.tsx'

const areasToTick = 12

interface PrintedSheetProps {
  collector: Sheets['collector']
  version: Version
  language: string
}

export function PrintedSheet({ collector, version: { definition, codebook }, language }: PrintedSheetProps) {
  const { assessment } = useWave()
  const organisation = useOrganisation()
  const words = paperWords(language)
  const pages = useMemo(() => viewedPages(definition, codebook), [definition, codebook])
  const items = pages.flatMap(page => page.items)
  const instruction = (condition: string | undefined) => conditionWords(condition, { items, words, language })
  const isResident = collector.audience === 'resident'
  return (
    // A table, because its head is repeated at the top of every printed page.
    <table role="presentation" lang={language} dir={directionOf(language)} className={classes.sheet}>
      <thead>
        <tr>
          <td className={classes.cell}>
            <div className={classes.running}>
              <span>{assessment.name}</span>
              <span>
                {words.sheet}: <span className={classes.blank} />
              </span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className={classes.cell}>
            <p className={classes.organisation}>{organisation.name}</p>
            <h2 className={classes.title}>{localisedText(definition.title, language)}</h2>
            {localisedText(definition.introduction, language)
              .split(/\n+/)
              .map(paragraph => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            <p>
              {words.skip} {words.noNames}
            </p>
            <p className={classes.consent}>
              <span className={classes.box} /> {words.agree}
            </p>
            <Area collector={collector} label={words.area} />
            {isResident && <HelpOnPaper areas={collector.areas} words={words} />}
            {pages.map(page => (
              <section key={page.name}>
                <h3 className={classes.page}>{localisedText(page.title, language)}</h3>
                {page.condition && <p className={classes.condition}>{instruction(page.condition)}</p>}
                {page.items.map(item => (
                  <PrintedItem
                    key={item.name}
                    item={item}
                    words={words}
                    language={language}
                    condition={instruction(item.condition)}
                  />
                ))}
              </section>
            ))}
            <p className={classes.end}>{words.giveBack}</p>
            <p>{words.withdraw}</p>
            {isResident && <HelpOnPaper areas={collector.areas} words={words} />}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Area({ collector: { areas }, label }: { collector: Sheets['collector']; label: string }) {
  const [only] = areas
  if (areas.length === 1 && only)
    return (
      <p>
        {label}: <strong>{only.name}</strong>
      </p>
    )
  if (areas.length > areasToTick)
    return (
      <p>
        {label}: <span className={classes.blankWide} />
      </p>
    )
  return (
    <>
      <p>{label}:</p>
      <ul className={classes.choices}>
        {areas.map(area => (
          <li key={area.code}>
            <span className={classes.circle} /> {area.name}
          </li>
        ))}
      </ul>
    </>
  )
}
