import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { Note } from '../ui/Note.tsx'
import { Section } from '../ui/Section.tsx'
import classes from './Paper.module.css'
import { type Sheet, useTypeAgain } from './paper.hooks.ts'
import { Receipt } from './Receipt.tsx'
import { SheetForm } from './SheetForm.tsx'
import type { Paper, Typed } from './typing.ts'

/** Blind: nothing of what was typed first is shown. */
export function TypeAgain({ sheet, ...paper }: Paper & { sheet: Sheet }) {
  const { t } = useTranslation()
  const me = useSession().data?.user?.id
  const type = useTypeAgain(paper.address, sheet.id)
  const isSamePerson = sheet.firstBy?.id === me
  const [isConfirmed, confirm] = useState(false)
  const [typed, setTyped] = useState<Typed>(() => ({
    sheet: sheet.sheet,
    language: sheet.language,
    area: paper.collector.areas.length === 1 ? (paper.collector.areas[0]?.code ?? '') : '',
    answers: {},
  }))
  if (type.data) return <Outcome {...type.data} back={paper.back} />
  if (sheet.state !== 'first')
    return <Note tone="info" title={t('paper.typedTwice')} detail={t('paper.typedTwiceDetail')} />
  return (
    <SheetForm
      paper={paper}
      title={t('paper.againTitle', { sheet: sheet.sheet })}
      help={t('paper.againHelp')}
      typed={typed}
      isNumberFixed
      isSaving={type.isPending}
      isReady={!isSamePerson || isConfirmed}
      error={type.error}
      onChange={next => {
        if (type.error) type.reset()
        setTyped(next)
      }}
      onSave={() =>
        type.mutate({ language: typed.language, area: typed.area, answers: typed.answers, isSamePerson: isConfirmed })
      }
    >
      {isSamePerson && (
        <Note tone="warning" title={t('paper.samePerson.title')} detail={t('paper.samePerson.detail')}>
          <Checkbox
            mt="sm"
            label={t('paper.samePerson.confirm')}
            checked={isConfirmed}
            onChange={event => confirm(event.currentTarget.checked)}
          />
        </Note>
      )}
    </SheetForm>
  )
}

function Outcome({ sheet, receipt, back }: { sheet: Sheet; receipt: string | null; back: string }) {
  const { t } = useTranslation()
  const differs = sheet.state === 'differs'
  return (
    <Section title={t(differs ? 'paper.differsTitle' : 'paper.doneTitle', { sheet: sheet.sheet })}>
      <div role="status" className={classes.outcome}>
        {differs ? <p>{t('paper.differsDetail')}</p> : receipt && <Receipt code={receipt} />}
      </div>
      <div className={classes.acts}>
        {differs && (
          <Button component={Link} to={`${back}/${sheet.id}/differences`}>
            {t('paper.decideLong')}
          </Button>
        )}
        <Button component={Link} to={back} variant={differs ? 'default' : 'filled'}>
          {t('paper.backToSheets')}
        </Button>
      </div>
    </Section>
  )
}
