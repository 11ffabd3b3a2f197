import type { Translated } from '../catalogue.ts'
import type { session as en } from '../en/session.ts'

export const session = {
  signIn: {
    title: 'Iniciar sesión',
    email: 'Correo electrónico',
    password: 'Contraseña',
    showPassword: 'Mostrar la contraseña',
    submit: 'Iniciar sesión',
    wrong: 'El correo electrónico o la contraseña no son correctos',
    wrongHelp: 'No se cambió nada. Revise ambos e inténtelo de nuevo.',
    tooMany: 'Demasiados intentos',
    tooManyHelp: 'Espere un minuto e inténtelo de nuevo.',
    intro: 'Para el personal de la organización que realiza la evaluación.',
    respondent: '¿Le pidieron responder un cuestionario? No necesita cuenta: use el enlace que recibió.',
  },
  demo: {
    title: 'Esto es una demostración',
    detail: 'Mire con libertad. Los datos son inventados y se borran cuando la demostración termina.',
    submit: 'Entrar en la demostración',
  },
  ended: 'Su sesión ha terminado. No se perdió nada; inicie sesión para continuar.',
  setUp: {
    title: 'Configurar Groundwork',
    intro:
      'Cree el primer administrador. Esta página funciona una vez, con el enlace que el servidor mostró al arrancar.',
    name: 'Su nombre',
    email: 'Correo electrónico',
    emailHelp: 'Con él inicia sesión.',
    password: 'Contraseña',
    passwordHelp: 'Una frase que solo a usted se le ocurriría es segura y fácil de recordar.',
    confirm: 'Repita la contraseña',
    ruleLength: 'Al menos 12 caracteres',
    ruleMatch: 'Las dos contraseñas son iguales',
    submit: 'Crear administrador',
    noToken: 'El enlace está incompleto',
    noTokenHelp: 'Abra el enlace completo que mostró el servidor: termina con «/setup?token=» y un código.',
    done: 'Groundwork ya está configurado',
    doneHelp: 'Ya existe un administrador. Inicie sesión.',
    waiting: 'Este servidor espera a su primer administrador',
    waitingHelp: 'Abra el enlace que el servidor mostró al arrancar. Termina con «/setup?token=» y un código.',
  },
  none: {
    title: 'No pertenece a ninguna organización',
    intro:
      'Ha iniciado sesión como {{email}}. Pida a alguien de coordinación que le invite en esta dirección; la carta contiene un enlace para entrar.',
  },
  organisation: {
    title: 'Nombre de su organización',
    intro:
      'Quienes responden leen este nombre en cada página: quién les pregunta. Los cuestionarios se añaden por usted.',
    name: 'Nombre de la organización',
    placeholder: 'Ciudad de Norfolk',
    submit: 'Continuar',
  },
} as const satisfies Translated<typeof en>
