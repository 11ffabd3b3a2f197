import { defaultOptionsFilter, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

interface Option {
  value: string
  label: string
}

interface TypedSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  data: Option[]
  value: string | null
  onChange: (value: string | null) => void
}

/**
 * A choice of many, made by typing as fast as one can: Enter takes the first that fits, also before the list has opened,
 * and leaving the field takes what was typed if it fits one alone.
 */
export function TypedSelect({ data, value, onChange, ...props }: TypedSelectProps) {
  const [isOpen, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const labelOf = (chosen: string | null) => data.find(option => option.value === chosen)?.label ?? ''

  /** What fits the words typed since the last choice. */
  function fitting(): Option[] {
    if (search.trim() === '' || search === labelOf(value)) return []
    return defaultOptionsFilter({ options: data, search, limit: data.length }) as Option[]
  }

  function take({ currentTarget, key, nativeEvent }: KeyboardEvent<HTMLInputElement>) {
    const [first] = fitting()
    if (key !== 'Enter' || nativeEvent.isComposing || !first) return
    const list = document.getElementById(currentTarget.getAttribute('aria-controls') ?? '')
    if (list?.querySelector('[data-combobox-selected]')) return
    nativeEvent.preventDefault()
    onChange(first.value)
    setOpen(false)
  }

  function takeTheOnly() {
    const [first, ...others] = fitting()
    if (first && others.length === 0) onChange(first.value)
  }

  return (
    <Select
      {...props}
      searchable
      selectFirstOptionOnChange
      data={data}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={take}
      onBlur={takeTheOnly}
    />
  )
}
