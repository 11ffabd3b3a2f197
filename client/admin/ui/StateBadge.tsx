import classes from './StateBadge.module.css'

export type Tone = 'planned' | 'open' | 'closed' | 'archived'

/** A state as a word with a dot: the dot's form differs too, so that colour is never alone. */
export function StateBadge({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      {label}
    </span>
  )
}
