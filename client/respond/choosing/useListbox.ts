import { type KeyboardEvent, useState } from 'react'

interface ListboxOptions {
  count: number
  onPick: (index: number) => void
  onClose: () => void
}

/** Keyboard of an editable combobox (ARIA practices): arrows move, Home/End in the text, Enter picks, Escape closes. */
export function useListbox({ count, onPick, onClose }: ListboxOptions) {
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)

  const open = () => setIsOpen(true)
  const close = () => {
    setIsOpen(false)
    setActive(-1)
    onClose()
  }
  const move = (to: number) => {
    setIsOpen(true)
    setActive(count === 0 ? -1 : (to + count) % count)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active < 0 ? count - 1 : active - 1)
    else if (event.key === 'Enter') {
      if (isOpen && active >= 0) onPick(active)
      else open()
    } else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  }
  return { isOpen, active, setActive, open, close, onKeyDown }
}
