import { type ReactNode, useId } from 'react'
import classes from './NewAssessment.module.css'

interface FormPartProps {
  id?: string
  title: string
  help?: string
  error?: string | undefined
  children: ReactNode
}

/** A part of a long form: heading and help at the side, fields beside them. */
export function FormPart({ id, title, help, error, children }: FormPartProps) {
  const heading = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a grid column beside the fields
    <div role="group" className={classes.part} aria-labelledby={heading} {...(id ? { id, tabIndex: -1 } : {})}>
      <div>
        <h2 id={heading} className={classes.heading}>
          {title}
        </h2>
        {help && <p className={classes.help}>{help}</p>}
      </div>
      <div className={classes.fields}>
        {children}
        {error && <p className={classes.error}>{error}</p>}
      </div>
    </div>
  )
}
