// Written by `cargo test`; never edited by hand.
import type { BerichtenAntwoord, BerichtenVraag, Bewaard, BsnAntwoord, ClientGemaakt, ClientVraag, ClientenAntwoord, ClientenVraag, Controleer, Dossier, EersteStart, FeitGevolg, FeitSoorten, Gecontroleerd, Gekoppeld, Gekozen, Herstel, Herstelcode, HerzietKeuze, Inlezen, Koppel, Leeg, NieuwFeit, NieuwPlan, NieuweClient, Ontgrendel, PlanAfdruk, PlanBewaar, PlanScherm, PlanStand, PlanVraag, Taak, TaakStand, TermijnenAntwoord, TermijnenVraag, ToegangStand, TrekIn, Voorbeeld, Waarom, WaaromVraag, Wachtlijst, WerklijstAntwoord, WerklijstVraag } from './types';

export interface Commands {
  'toegang.stand': { vraag: Leeg; antwoord: ToegangStand };
  'toegang.eerste_start': { vraag: EersteStart; antwoord: Herstelcode };
  'toegang.herstelcode_bewaren': { vraag: Herstelcode; antwoord: Bewaard };
  'toegang.ontgrendel': { vraag: Ontgrendel; antwoord: ToegangStand };
  'toegang.herstel': { vraag: Herstel; antwoord: ToegangStand };
  'toegang.vergrendel': { vraag: Leeg; antwoord: ToegangStand };
  'werklijst.toon': { vraag: WerklijstVraag; antwoord: WerklijstAntwoord };
  'werklijst.waarom': { vraag: WaaromVraag; antwoord: Waarom };
  'werklijst.termijnen': { vraag: TermijnenVraag; antwoord: TermijnenAntwoord };
  'clienten.lijst': { vraag: ClientenVraag; antwoord: ClientenAntwoord };
  'clienten.dossier': { vraag: ClientVraag; antwoord: Dossier };
  'clienten.bsn': { vraag: ClientVraag; antwoord: BsnAntwoord };
  'clienten.nieuw': { vraag: NieuweClient; antwoord: ClientGemaakt };
  'feiten.soorten': { vraag: Leeg; antwoord: FeitSoorten };
  'feiten.leg_vast': { vraag: NieuwFeit; antwoord: FeitGevolg };
  'feiten.trek_in': { vraag: TrekIn; antwoord: FeitGevolg };
  'toewijzingen.wachtlijst': { vraag: Leeg; antwoord: Wachtlijst };
  'toewijzingen.koppel': { vraag: Koppel; antwoord: Gekoppeld };
  'toewijzingen.herziet': { vraag: HerzietKeuze; antwoord: Leeg };
  'berichten.kies': { vraag: Leeg; antwoord: Gekozen };
  'berichten.inlezen': { vraag: Inlezen; antwoord: Taak };
  'berichten.taak': { vraag: Taak; antwoord: TaakStand };
  'berichten.annuleer': { vraag: Taak; antwoord: TaakStand };
  'berichten.controleer': { vraag: Controleer; antwoord: Gecontroleerd };
  'berichten.lijst': { vraag: BerichtenVraag; antwoord: BerichtenAntwoord };
  'berichten.retouren_opslaan': { vraag: Leeg; antwoord: Bewaard };
  'plannen.nieuw': { vraag: NieuwPlan; antwoord: PlanScherm };
  'plannen.open': { vraag: PlanVraag; antwoord: PlanScherm };
  'plannen.bewaar': { vraag: PlanBewaar; antwoord: PlanScherm };
  'plannen.stand': { vraag: PlanStand; antwoord: PlanScherm };
  'plannen.voorbeeld': { vraag: PlanAfdruk; antwoord: Voorbeeld };
  'plannen.pdf': { vraag: PlanAfdruk; antwoord: Bewaard };
}
