import { useId } from 'react'
import { localisedText } from '../../../shared/i18n/languages.ts'
import type { Field } from './answering.ts'
import classes from './Form.module.css'

interface ChoiceBoxesProps {
  field: Field
  language: string
  chosen: string[]
  onToggle: (value: string) => void
}

/** The boxes as on the paper, each with its number. */
export function ChoiceBoxes({ field, language, chosen, onToggle }: ChoiceBoxesProps) {
  const name = useId()
  return (
    <div className={classes.boxes}>
      {field.choices.map(({ value, label }, index) => (
        <label key={value} className={classes.box}>
          <input
            type={field.kind === 'single' ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <span className={classes.key} aria-hidden>
            {index + 1}
          </span>
          {localisedText(label, language)}
        </label>
      ))}
    </div>
  )
}
