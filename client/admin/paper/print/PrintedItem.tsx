import { localisedText } from '../../../shared/i18n/languages.ts'
import type { PaperWords } from '../../../shared/i18n/paper/words.ts'
import type { Item } from '../../questionnaires/version-view.ts'
import classes from './Print.module.css'

interface PrintedItemProps {
  item: Item
  words: PaperWords
  language: string
  condition: string | undefined
}

/** A question with its boxes. The numbers beside them are the keys that tick them when the sheet is typed in. */
export function PrintedItem({ item, words, language, condition }: PrintedItemProps) {
  const text = (given: Item['title'] | undefined) => given && localisedText(given, language)
  const isGrid = item.rows.length > 0
  const how = item.kind === 'text' ? words.write : item.kind === 'multiple' ? words.several : words.one
  return (
    <div className={isGrid ? classes.gridItem : classes.item}>
      {condition && <p className={classes.condition}>{condition}</p>}
      <h4 className={classes.question}>
        {item.number}. {text(item.title)} <span className={classes.how}>({how})</span>{' '}
        <code className={classes.code}>{item.name}</code>
      </h4>
      {item.description && <p className={classes.description}>{text(item.description)}</p>}
      {item.reason && (
        <p className={classes.description}>
          {words.reason} {text(item.reason)}
        </p>
      )}
      {isGrid ? (
        <Grid item={item} language={language} />
      ) : item.kind === 'text' ? (
        <div className={(item.maxLength ?? 0) > 200 ? classes.lines : classes.line} />
      ) : (
        <ul className={classes.choices}>
          {item.choices.map((choice, index) => (
            <li key={choice.value}>
              <span className={item.kind === 'multiple' ? classes.box : classes.circle} />
              <span className={classes.code}>{index + 1}</span> {localisedText(choice.label, language)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Grid({ item, language }: { item: Item; language: string }) {
  return (
    <table className={classes.grid}>
      <thead>
        <tr>
          <td />
          {item.choices.map((choice, index) => (
            <th key={choice.value} scope="col">
              <span className={classes.code}>{index + 1}</span> {localisedText(choice.label, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {item.rows.map(row => (
          <tr key={row.name}>
            <th scope="row">
              {localisedText(row.label, language)} <code className={classes.code}>{row.name}</code>
            </th>
            {item.choices.map(choice => (
              <td key={choice.value}>
                <span className={item.kind === 'multiple' ? classes.box : classes.circle} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
