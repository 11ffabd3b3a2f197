import type { Translated } from '../catalogue.ts'
import type { settings as en } from '../en/settings.ts'

export const settings = {
  title: 'Ajustes',
  ofOrganisation: 'Organización',
  ofInstallation: 'Sistema',
  page: {
    organisation: 'Organización',
    'api-keys': 'Claves de API',
    audit: 'Registro de auditoría',
    outbox: 'Bandeja de salida',
    organisations: 'Todas las organizaciones',
    administrators: 'Administración',
    'account-messages': 'Mensajes de cuentas',
  },
  organisation: {
    intro: 'Lo que leen las personas que responden sobre quién les pregunta, y cómo inician sesión los miembros.',
    name: 'Nombre de la organización',
    nameHelp: 'Lo leen quienes responden y quienes reciben una carta.',
    language: 'Idioma de las cartas',
    languageHelp: 'Se usa cuando no se conoce el idioma de la persona.',
    twoFactor: 'Todos los miembros inician sesión en dos pasos',
    twoFactorHelp: 'A quien todavía no lo tenga se le pide activarlo antes de ver nada aquí.',
    twoFactorNotYours:
      'Active primero el inicio de sesión en dos pasos en su propia cuenta. De lo contrario, con este interruptor se quedaría fuera.',
    saved: 'Ajustes guardados.',
  },
  logo: {
    title: 'Logotipo',
    help: 'Se imprime en la portada de los informes. Un PNG o JPEG de 2 MB como máximo; mejor con fondo transparente o blanco.',
    alt: 'Logotipo de {{name}}',
    choose: 'Elegir una imagen',
    replace: 'Elegir otra imagen',
    remove: 'Quitar el logotipo',
    saved: 'Logotipo guardado.',
    removed: 'Logotipo quitado.',
  },
} as const satisfies Translated<typeof en>
