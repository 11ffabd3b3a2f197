import type { Translated } from '../catalogue.ts'
import type { shell as en } from '../en/shell.ts'

export const shell = {
  skip: 'Saltar al contenido',
  navigation: 'Principal',
  sideBar: 'Navegación y cuenta',
  openNavigation: 'Abrir la navegación',
  closeNavigation: 'Cerrar la navegación',
  organisation: 'Organización',
  switchOrganisation: 'Cambiar de organización',
  newOrganisation: 'Nueva organización',
  assessments: 'Evaluaciones',
  questionnaires: 'Cuestionarios',
  areas: 'Zonas',
  language: 'Idioma',
  user: 'Cuenta de {{name}}',
  signOut: 'Cerrar sesión',
  dark: 'Apariencia oscura',
  light: 'Apariencia clara',
  shortcuts: 'Atajos de teclado',
  shortcut: {
    search: 'Ir al campo de búsqueda',
    assessments: 'Ir a las evaluaciones',
    questionnaires: 'Ir a los cuestionarios',
    areas: 'Ir a las zonas',
    help: 'Mostrar estos atajos',
    thenKey: 'luego',
  },
  role: {
    administrator: 'Administración',
    coordinator: 'Coordinación',
    editor: 'Edición',
    reviewer: 'Revisión',
    analyst: 'Análisis',
    researcher: 'Investigación',
    provider_contact: 'Contacto de proveedor',
  },
} as const satisfies Translated<typeof en>
