import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../shared/api/failures.ts'
import { useProblemText } from '../ui/problem.ts'
import classes from './Themes.module.css'
import { type QuestionAddress, useAddTheme } from './themes.hooks.ts'

interface AddThemeProps {
  field: RefObject<HTMLInputElement | null>
  address: QuestionAddress
  onAdded: (id: string, name: string) => void
}

/** In place: the text that is open mentions the new theme at once. */
export function AddTheme({ field, address, onAdded }: AddThemeProps) {
  const { t } = useTranslation()
  const add = useAddTheme(address)
  const problem = useProblemText(add.error)
  const [name, setName] = useState('')
  const isTaken = add.error instanceof ApiProblem && add.error.slug === 'already-exists'

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    add.mutate(name.trim(), {
      onSuccess: ({ id }) => {
        setName('')
        onAdded(id, name.trim())
      },
    })
  }

  return (
    <form onSubmit={submit} className={classes.add}>
      <TextInput
        ref={field}
        label={t('themes.add.label')}
        description={t('themes.add.hint')}
        maxLength={80}
        autoComplete="off"
        error={add.error ? (isTaken ? t('themes.add.taken') : problem.title) : undefined}
        value={name}
        onChange={event => {
          add.reset()
          setName(event.currentTarget.value)
        }}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === ''}>
        {t('themes.add.yes')}
      </Button>
    </form>
  )
}
