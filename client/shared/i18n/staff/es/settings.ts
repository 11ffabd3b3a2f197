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
    refused: {
      kind: {
        title: 'Solo se aceptan imágenes PNG y JPEG',
        detail: 'El logotipo sigue como estaba. Guarde o exporte la imagen como PNG o JPEG y elíjala de nuevo.',
      },
      large: {
        title: 'La imagen tiene más de 2 MB',
        detail: 'El logotipo sigue como estaba. Reduzca la imagen (bastan 1200 puntos de ancho) y elíjala de nuevo.',
      },
      unusable: {
        title: 'La imagen no se puede leer',
        detail:
          'El logotipo sigue como estaba. El archivo está dañado, no es PNG ni JPEG aunque su nombre lo diga, o tiene más de 40 millones de puntos. Guárdelo de nuevo como PNG o JPEG y elíjalo otra vez.',
      },
    },
  },
} as const satisfies Translated<typeof en>
