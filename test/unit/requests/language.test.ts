import { describe, expect, it } from 'vitest';
import { findUnreadReason, languageOf } from '../../../src/requests/language.ts';

describe('the language of an entry', () => {
  it.each([
    ['en', 'Could you run the demo again for our ops team? We have a few open points.'],
    ['de', 'Können Sie uns die Demo noch einmal zeigen? Wir haben noch ein paar offene Punkte.'],
    ['fr', "Pourriez-vous nous montrer la démo encore une fois ? Nous avons quelques questions pour l'équipe."],
    ['es', '¿Podría mostrarnos la demo otra vez? Tenemos algunas preguntas para el equipo de ventas.'],
    ['it', 'Potete mostrarci la demo ancora una volta? Abbiamo alcune domande per il vostro gruppo, grazie.'],
    ['nl', 'Kunt u ons de demo nog een keer laten zien? Wij hebben nog een paar vragen voor het team.'],
    ['pt', 'Pode mostrar-nos a demo mais uma vez? Nós temos algumas perguntas para a equipa, obrigado.'],
    ['sv', 'Kan ni visa oss demot en gång till? Vi har några frågor som vi vill ta upp med er.'],
    ['pl', 'Czy możemy jeszcze raz zobaczyć demo? Mamy kilka pytań, które są dla nas bardzo ważne.'],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('reads terse notes, and English with foreign greetings', () => {
    expect(findUnreadReason('PoC readout. Error 17.6 vs 18.')).toBeNull();
    expect(
      findUnreadReason('Sehr geehrter Herr Vogel, dear Mr Vogel, could we see the new burner in operation at your place? Gruß, Annika'),
    ).toBeNull();
  });
});
