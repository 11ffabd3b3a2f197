import { useTranslation } from 'react-i18next'
import classes from './Benchmark.module.css'
import { BenchmarkBars } from './BenchmarkBars.tsx'
import { BenchmarkGrid } from './BenchmarkGrid.tsx'
import { benchmarkGroups } from './benchmark-groups.ts'
import type { Benchmark } from './own.hooks.ts'

interface BenchmarkSectionsProps {
  sections: Benchmark['sections']
  isOnlyAnswered: boolean
}

export function BenchmarkSections({ sections, isOnlyAnswered }: BenchmarkSectionsProps) {
  const { t, i18n } = useTranslation()
  const shown = sections
    .map(section => ({ ...section, groups: benchmarkGroups(section.questions, isOnlyAnswered) }))
    .filter(({ groups }) => groups.length > 0)
  if (shown.length === 0)
    return (
      <p lang={i18n.language} dir={i18n.dir()}>
        {t('benchmark.nothing')}
      </p>
    )
  return shown.map(({ name, title, groups }) => (
    <section key={name} aria-labelledby={`beside-${name}`} className={classes.section}>
      <h2 id={`beside-${name}`} className={classes.sectionTitle}>
        {title}
      </h2>
      <div className={classes.questions}>
        {groups.map(({ grid, questions: [first, ...rest] }) =>
          !first ? null : grid === null ? (
            <BenchmarkBars key={first.name} question={first} />
          ) : (
            <BenchmarkGrid key={first.name} title={grid} questions={[first, ...rest]} />
          ),
        )}
      </div>
    </section>
  ))
}
