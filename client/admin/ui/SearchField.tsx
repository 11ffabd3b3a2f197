import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import classes from './SearchField.module.css'
import { useSearchShortcut } from './useSearchShortcut.ts'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const field = useSearchShortcut()
  return (
    <TextInput
      ref={field}
      type="search"
      className={classes.field ?? ''}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value ? null : (
          <kbd className={classes.key} aria-hidden>
            /
          </kbd>
        )
      }
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
