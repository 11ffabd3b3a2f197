import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import '../shared/theme/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/choices.css'
import { App } from './App.tsx'

// A page that the browser kept in memory may hold answers: never show it again after leaving.
window.addEventListener('pageshow', event => {
  if (event.persisted) window.location.reload()
})

const container = document.getElementById('app')
if (container) createRoot(container).render(<App />)
