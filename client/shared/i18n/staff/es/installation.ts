import type { Translated } from '../catalogue.ts'
import type { installation as en } from '../en/installation.ts'

export const installation = {
  administratorsIntro:
    'Pueden hacer todo en todas las organizaciones de este servidor. Cada cambio queda en el registro de auditoría de todas ellas.',
  add: 'Añadir a alguien a la administración',
  addHelp: 'Alguien que ya tiene una cuenta aquí.',
  addSubmit: 'Añadir',
  added: '{{name}} forma parte ahora de la administración.',
  noAccount: 'Nadie con esta dirección tiene una cuenta aquí.',
  since: 'Desde',
  remove: {
    for: 'Quitar a {{name}} de la administración',
    title: '¿Retirar la administración a {{name}}?',
    detail: 'Conserva su cuenta y las organizaciones de las que es miembro, y pierde de inmediato todas las demás.',
    yes: 'Quitar',
    done: '{{name}} ya no forma parte de la administración.',
  },
  lostPhone: {
    title: 'Alguien perdió el teléfono y los códigos de respaldo',
    help: 'Desactiva la verificación en dos pasos de su cuenta. Asegúrese de que es esa persona quien lo pide: llámela a un número que conozca.',
    submit: 'Desactivar',
    confirm: '¿Desactivar la verificación en dos pasos de {{email}}?',
    detail: 'Bastará su contraseña para iniciar sesión, sus sesiones se cierran y recibe una carta sobre ello.',
    done: 'La verificación en dos pasos de {{name}} está desactivada.',
    notOn: 'La verificación en dos pasos está desactivada en esta cuenta, o es la suya.',
  },
  organisationsIntro: 'Todas las organizaciones de este servidor.',
  search: 'Buscar una organización',
  nothingFound: 'Ninguna organización coincide con «{{text}}».',
  created: 'Creada',
  noCoordinator: 'Sin coordinación',
} as const satisfies Translated<typeof en>
