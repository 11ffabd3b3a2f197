import { type FocusEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { filterOptions, type Option } from './options.ts'
import { useListbox } from './useListbox.ts'

interface ComboboxProps {
  id?: string
  options: Option[]
  /** Values chosen now: at most one unless `isMultiple`. */
  chosen: string[]
  onToggle: (value: string) => void
  isMultiple?: boolean
  labelledBy: string
  describedBy?: string | undefined
  isInvalid?: boolean
}

/** A list searched by typing. With `isMultiple` it stays open and the choices are shown as chips by the caller. */
export function Combobox({ id, options, chosen, onToggle, isMultiple = false, ...labels }: ComboboxProps) {
  const { t, language } = useTexts()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const chosenText = isMultiple ? '' : (options.find(option => option.value === chosen[0])?.text ?? '')
  const [typed, setTyped] = useState<string | undefined>()
  const [announced, setAnnounced] = useState('')
  const shown = filterOptions(options, typed ?? '', language)
  const pick = (index: number) => {
    const option = shown[index]
    if (!option) return
    setAnnounced(t(chosen.includes(option.value) ? 'combobox.removed' : 'combobox.chosen', { name: option.text }))
    onToggle(option.value)
    setTyped(undefined)
    if (!isMultiple) listbox.close()
  }
  const listbox = useListbox({ count: shown.length, onPick: pick, onClose: () => setTyped(undefined) })
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    list.current?.children[listbox.active]?.scrollIntoView({ block: 'nearest' })
  }, [listbox.active])

  // On a phone the keyboard takes the lower half: bring the field to the top, so that the list has room.
  useEffect(() => {
    const isNarrow = window.matchMedia('(max-width: 719px)').matches
    if (listbox.isOpen && isNarrow) input.current?.scrollIntoView({ block: 'start' })
  }, [listbox.isOpen])

  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && list.current?.contains(event.relatedTarget)) return
    if (listbox.isOpen) listbox.close()
  }

  return (
    <div className="combobox">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        className="text-input combobox-input"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={t('combobox.placeholder')}
        aria-expanded={listbox.isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={listbox.active >= 0 ? optionId(listbox.active) : undefined}
        aria-labelledby={labels.labelledBy}
        aria-describedby={labels.describedBy}
        aria-invalid={labels.isInvalid ? 'true' : undefined}
        value={typed ?? chosenText}
        onBlur={leave}
        onClick={listbox.open}
        onInput={event => {
          setTyped(event.currentTarget.value)
          listbox.setActive(-1)
          listbox.open()
        }}
        onKeyDown={listbox.onKeyDown}
      />
      <span className="chevron combobox-chevron" aria-hidden="true" />
      <div
        ref={list}
        id={listId}
        role="listbox"
        className="combobox-list"
        hidden={!listbox.isOpen}
        aria-labelledby={labels.labelledBy}
        aria-multiselectable={isMultiple ? 'true' : undefined}
      >
        {shown.map((option, index) => (
          <div
            key={option.value}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(option.value)}
            className={index === listbox.active ? 'combobox-option combobox-option--active' : 'combobox-option'}
            onPointerDown={event => event.preventDefault()}
            onClick={() => pick(index)}
            onKeyDown={listbox.onKeyDown}
          >
            <span>{option.text}</span>
            {option.hint && <span className="combobox-hint">{option.hint}</span>}
          </div>
        ))}
      </div>
      {listbox.isOpen && shown.length === 0 && <p className="combobox-none">{t('combobox.none')}</p>}
      <span role="status" className="visually-hidden">
        {listbox.isOpen && typed !== undefined ? t('combobox.count', { count: shown.length }) : announced}
      </span>
    </div>
  )
}
