/**
 * Sets it.
 */
export type Actie = { "soort": "feit", 
/**
 * Kind of fact.
 */
feit: string, 
/**
 * Words on the button.
 */
knop: string, 
/**
 * Fields that are already known.
 */
velden: { [key in string]: string }, } | { "soort": "plan", 
/**
 * Words on the button.
 */
knop: string, } | { "soort": "organisatie", 
/**
 * Contract id.
 */
contract: string, 
/**
 * Kind of fact; empty lets the user choose.
 */
feit: string, 
/**
 * Words on the button.
 */
knop: string, 
/**
 * Fields that are already known.
 */
velden: { [key in string]: string }, } | { "soort": "evaluatie", 
/**
 * Words on the button.
 */
knop: string, 
/**
 * The record, when there is one.
 */
evaluatie: string | null, 
/**
 * Kind of evaluation.
 */
evaluatiesoort: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number, } | { "soort": "koppelen", 
/**
 * Words on the button.
 */
knop: string, } | { "soort": "dossier", 
/**
 * Words on the button.
 */
knop: string, };

export type ActiviteitScherm = { 
/**
 * What.
 */
activiteit: string, 
/**
 * How often: `2/week`, `1/6week`, `1/maand`, `4/jaar`, `eenmalig`, `zo-nodig`; `None` is not agreed yet.
 */
ritme: string | null, 
/**
 * On which days: `ma`, `di` ...
 */
dagen: Array<string>, 
/**
 * Part of the day: `ochtend`, `middag`, `avond`, `nacht`, `hele-dag`.
 */
dagdeel: string | null, 
/**
 * From what time.
 */
van: string | null, 
/**
 * Until what time.
 */
tot: string | null, 
/**
 * Minutes each time.
 */
minuten: number | null, 
/**
 * Who does it.
 */
door: string, 
/**
 * More.
 */
toelichting: string, };

export type AdresVeld = { 
/**
 * COD757: `01` to `04`.
 */
soort: string, 
/**
 * The kind in words; not read.
 */
soort_tekst: string, 
/**
 * Street.
 */
straat: string, 
/**
 * House number.
 */
huisnummer: number | null, 
/**
 * House letter.
 */
huisletter: string, 
/**
 * Addition.
 */
toevoeging: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Place.
 */
plaats: string, 
/**
 * Organisation at that address.
 */
organisatie: string, 
/**
 * At most two numbers.
 */
telefoon: Array<string>, 
/**
 * E-mail address.
 */
email: string, 
/**
 * From when.
 */
begindatum: string | null, 
/**
 * Until when.
 */
einddatum: string | null, };

export type AfspraakAfzegging = { 
/**
 * Appointment.
 */
afspraak: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * `client`, `onszelf`, `ander`.
 */
door: string, 
/**
 * Why.
 */
reden: string, };

export type AfspraakGehouden = { 
/**
 * Appointment.
 */
afspraak: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * When: a day, or a day and time.
 */
op: string, 
/**
 * Kinds of fact that this was, as the user says.
 */
feiten: Array<string>, };

export type AfspraakGevolg = { 
/**
 * The appointment as it stands now.
 */
afspraak: AfspraakRegel, 
/**
 * Terms and duties that appeared, moved or closed.
 */
veranderd: Array<Verandering>, };

export type AfspraakInhoud = { 
/**
 * ToewijzingNummer; `None` counts for all of the client's.
 */
toewijzing: number | null, 
/**
 * What for.
 */
soort: string, 
/**
 * Day, or day and time: `2027-02-01`, `2027-02-01T09:00`.
 */
op: string, 
/**
 * How long.
 */
minuten: number | null, 
/**
 * `thuis`, `locatie`, `digitaal`.
 */
plaats: string, 
/**
 * Where, in words.
 */
waar: string, 
/**
 * Who come besides the colleague.
 */
met: string, 
/**
 * Our colleague who goes.
 */
collega: string | null, 
/**
 * Anything more.
 */
notitie: string, };

export type AfspraakKeuzes = { 
/**
 * What for.
 */
soorten: Array<AfspraakSoortInfo>, 
/**
 * Where.
 */
plaatsen: Array<Keuze>, 
/**
 * Who cancelled.
 */
afgezegd_door: Array<Keuze>, 
/**
 * Colleagues: id and name.
 */
collegas: Array<Keuze>, 
/**
 * Who is signed in.
 */
ik: string, };

export type AfspraakOordeel = { 
/**
 * The first last day of the term it is for.
 */
uiterlijk: string | null, 
/**
 * Terms whose last day lies before it.
 */
te_laat: Array<AfspraakWaarschuwing>, 
/**
 * Other appointments of this client on that day.
 */
zelfde_dag: Array<string>, };

export type AfspraakRegel = { 
/**
 * Appointment.
 */
id: string, 
/**
 * Version of the record, to send back.
 */
versie: number, 
/**
 * Client.
 */
client: string, 
/**
 * Name of the client.
 */
client_naam: string, 
/**
 * Address of the client, on one line.
 */
client_adres: string | null, 
/**
 * Telephone of the client.
 */
client_telefoon: string | null, 
/**
 * Particulars, as the form takes them.
 */
inhoud: AfspraakInhoud, 
/**
 * What for, in words.
 */
soort_label: string, 
/**
 * Where, in words.
 */
plaats_label: string, 
/**
 * Day.
 */
dag: string, 
/**
 * `10:00`; `None` when only the day is known.
 */
tijd: string | null, 
/**
 * `11:00`.
 */
tot: string | null, 
/**
 * Name of our colleague.
 */
collega_naam: string | null, 
/**
 * `gepland`, `gehouden`, `afgezegd`, `verplaatst`.
 */
stand: string, 
/**
 * What became of it, in one sentence; empty while it stands.
 */
stand_zin: string, 
/**
 * It should have taken place by now: held, moved or cancelled?
 */
voorbij: boolean, 
/**
 * Terms whose last day lies before it.
 */
te_laat: Array<AfspraakWaarschuwing>, 
/**
 * Who made it.
 */
door: string, 
/**
 * Last changed.
 */
gewijzigd_op: string, };

export type AfspraakSoortInfo = { 
/**
 * Word.
 */
soort: string, 
/**
 * Words for people.
 */
label: string, 
/**
 * Recording it tells the rules that it was planned.
 */
telt: boolean, 
/**
 * Facts that holding it may be: kind and words.
 */
feiten: Array<Keuze>, 
/**
 * The fact that it usually is.
 */
gewoonlijk: string | null, };

export type AfspraakToets = { 
/**
 * Client.
 */
client: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number | null, 
/**
 * What for.
 */
soort: string, 
/**
 * The day.
 */
dag: string, };

export type AfspraakVraag = { 
/**
 * Appointment.
 */
afspraak: string, 
/**
 * Version of the record that was read.
 */
versie: number, };

export type AfspraakWaarschuwing = { 
/**
 * Key, for "Waarom?".
 */
sleutel: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * The last day.
 */
uiterlijk: string, 
/**
 * The sentence.
 */
zin: string, };

export type AfspraakWijzig = { 
/**
 * Appointment.
 */
afspraak: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * All of it anew.
 */
inhoud: AfspraakInhoud, };

export type Afspraken = { 
/**
 * Today.
 */
vandaag: string, 
/**
 * The appointments.
 */
afspraken: Array<AfspraakRegel>, };

export type AgendaAfdruk = { 
/**
 * The span.
 */
agenda: AgendaVraag, 
/**
 * 16 point instead of 11.
 */
groot: boolean, };

export type AgendaVraag = { 
/**
 * First day.
 */
van: string, 
/**
 * Last day; at most 62 days on.
 */
tot: string, 
/**
 * Everybody's, not only mine.
 */
alle: boolean, };

export type BeginBewaar = { 
/**
 * Client.
 */
client: string, 
/**
 * ToewijzingNummer; may be left out when the client has only one.
 */
toewijzing: number | null, 
/**
 * What is known.
 */
velden: BeginVelden, };

export type BeginToewijzing = { 
/**
 * ToewijzingNummer.
 */
toewijzing: number, 
/**
 * Contract or gemeente, and number.
 */
label: string, 
/**
 * What the contract calls a plan.
 */
plannaam: string, 
/**
 * Something was recorded.
 */
ingevuld: boolean, 
/**
 * What was recorded.
 */
velden: BeginVelden, };

export type BeginVelden = { 
/**
 * First day of care.
 */
in_zorg_sinds: string | null, 
/**
 * Day of the running plan.
 */
plan_van: string | null, 
/**
 * Its version.
 */
plan_versie: number | null, 
/**
 * Day of the last evaluation.
 */
laatste_evaluatie: string | null, 
/**
 * Who comes as a rule.
 */
vaste_medewerker: string, 
/**
 * Who coordinates.
 */
coordinator: string, 
/**
 * Day on which the identity was established.
 */
identiteit: string | null, };

export type Beginsituatie = { 
/**
 * Client.
 */
client: string, 
/**
 * Day on which the organisation began to use the program; `None` while nobody said so.
 */
ingebruikname: string | null, 
/**
 * Per toewijzing, newest first.
 */
toewijzingen: Array<BeginToewijzing>, };

export type BerichtRegel = { 
/**
 * Message.
 */
id: string, 
/**
 * Kind: `301`.
 */
soort: string, 
/**
 * Name of the gemeente.
 */
gemeente: string, 
/**
 * Identificatie.
 */
identificatie: string, 
/**
 * Dagtekening.
 */
dagtekening: string, 
/**
 * Read in at.
 */
ingelezen_op: string, 
/**
 * Received on.
 */
ontvangen: string, 
/**
 * Nobody told: taken to be the dagtekening.
 */
ontvangen_aangenomen: boolean, 
/**
 * What came of it.
 */
uitkomst: Uitkomst, 
/**
 * Client.
 */
client: string | null, 
/**
 * Name of the client.
 */
client_naam: string | null, 
/**
 * The answer: `klaar`, `opgeslagen`, or `geen`.
 */
retour: string, 
/**
 * Remarks.
 */
regels: Array<InleesRegel>, };

export type BerichtenAntwoord = { 
/**
 * Newest first.
 */
berichten: Array<BerichtRegel>, 
/**
 * Key of the next page.
 */
volgende: string | null, 
/**
 * Answers that wait to be sent.
 */
retouren_klaar: number, };

export type BerichtenVraag = { 
/**
 * Continue behind this key.
 */
na: string | null, };

export type BesprekingRegel = { 
/**
 * The fact, to withdraw it.
 */
feit: string, 
/**
 * When.
 */
op: string, 
/**
 * With whom.
 */
met: string, 
/**
 * Whether the client agrees; `None` is not told.
 */
akkoord: boolean | null, 
/**
 * Why not.
 */
bezwaar: string, };

export type Betrokkene = { 
/**
 * Name.
 */
naam: string, 
/**
 * What they are for us.
 */
rol: BetrokkeneRol, 
/**
 * What they are to the client, in words.
 */
relatie: string, 
/**
 * Telephone.
 */
telefoon: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Remark.
 */
toelichting: string, 
/**
 * Call this person first.
 */
eerst_bellen: boolean, 
/**
 * Last day on which they were involved.
 */
tot: string | null, };

export type BetrokkeneBewaar = { 
/**
 * Around whom.
 */
client: string, 
/**
 * Who to change; `None` adds somebody.
 */
id: string | null, 
/**
 * Version that was read; 0 for somebody new.
 */
versie: number, 
/**
 * What is kept of them.
 */
wie: Betrokkene, };

export type BetrokkeneRegel = { 
/**
 * Which.
 */
id: string, 
/**
 * Version of the record, to save over.
 */
versie: number, 
/**
 * What is kept of them.
 */
wie: Betrokkene, 
/**
 * The role in words.
 */
rol_tekst: string, 
/**
 * Still involved.
 */
huidig: boolean, };

export type BetrokkeneRol = "contactpersoon" | "mantelzorger" | "curator" | "bewindvoerder" | "mentor" | "ouder" | "huisarts" | "overig";

export type BevindingRegel = { 
/**
 * Stable key within the client, for "Waarom?".
 */
sleutel: string, 
/**
 * Rule id.
 */
regel: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number | null, 
/**
 * `akkoord`, `waarschuwing`, `geblokkeerd`.
 */
uitkomst: string, 
/**
 * What is wrong and what would make it right.
 */
zin: string, };

export type Bewaard = { 
/**
 * Name of the file without its folder; `None` when the user cancelled.
 */
bestand: string | null, };

export type Bewoner = { 
/**
 * Client.
 */
client: string, 
/**
 * Name.
 */
naam: string, };

export type Bibliotheek = { 
/**
 * Activities by group, those for the product first.
 */
groepen: Array<BibliotheekGroep>, 
/**
 * Templates for the product.
 */
sjablonen: Array<SjabloonScherm>, 
/**
 * The rhythms to choose from.
 */
ritmes: Array<Keuze>, 
/**
 * Days of the week.
 */
dagen: Array<Keuze>, 
/**
 * Parts of the day.
 */
dagdelen: Array<Keuze>, 
/**
 * What can be permitted.
 */
toestemmingen: Array<Keuze>, 
/**
 * Who can permit, or be given a plan.
 */
partijen: Array<Keuze>, };

export type BibliotheekGroep = { 
/**
 * Name: `Keuken`.
 */
naam: string, 
/**
 * Where the list comes from.
 */
herkomst: string, 
/**
 * The activities, with how often that is usual.
 */
activiteiten: Array<ActiviteitScherm>, };

export type Bron = { 
/**
 * Clause.
 */
bron: string, 
/**
 * Literal quote.
 */
citaat: string, };

export type BsnAntwoord = { 
/**
 * Nine digits; `None` when not known.
 */
bsn: string | null, };

export type ClientGemaakt = { 
/**
 * Client.
 */
client: string, };

export type ClientKop = { 
/**
 * Client.
 */
id: string, 
/**
 * Name as the client uses it.
 */
naam: string, 
/**
 * First names.
 */
voornamen: string | null, 
/**
 * `•••• •• 137`; `None` when not known.
 */
bsn_gemaskeerd: string | null, 
/**
 * `12 mei 1941`.
 */
geboren: string, 
/**
 * Years.
 */
leeftijd: number | null, 
/**
 * Man, vrouw, onbekend.
 */
geslacht: string, 
/**
 * Short names of the contracts.
 */
contracten: Array<string>, 
/**
 * In care since; `None` when not started.
 */
in_zorg_sinds: string | null, 
/**
 * Interpreter.
 */
communicatie: string | null, 
/**
 * Juridische status.
 */
juridische_status: string | null, 
/**
 * Wettelijke vertegenwoordiging.
 */
vertegenwoordiging: string | null, 
/**
 * Remark of the gemeente.
 */
commentaar: string | null, 
/**
 * The first thing to do.
 */
volgende: VolgendeTermijn | null, };

export type ClientRegel = { 
/**
 * Client.
 */
id: string, 
/**
 * Name as the client uses it.
 */
naam: string, 
/**
 * `12 mei 1941`, with unknown parts left out.
 */
geboren: string, 
/**
 * Years.
 */
leeftijd: number | null, 
/**
 * Place of residence.
 */
plaats: string | null, 
/**
 * Short names of the contracts.
 */
contracten: Array<string>, 
/**
 * The first open term.
 */
volgende: VolgendeTermijn | null, };

export type ClientVraag = { 
/**
 * Client.
 */
client: string, };

export type ClientenAntwoord = { 
/**
 * By name.
 */
clienten: Array<ClientRegel>, 
/**
 * Key of the next page; `None` at the end.
 */
volgende: string | null, 
/**
 * How many there are in all.
 */
totaal: number, };

export type ClientenVraag = { 
/**
 * Name, BSN, date of birth, postcode, street, telephone; empty is all.
 */
zoek: string, 
/**
 * Continue behind this key, from the page before.
 */
na: string | null, 
/**
 * Rows per page, at most 200; default 100.
 */
aantal: number | null, };

export type ContactRegel = { 
/**
 * Which address.
 */
soort: string, 
/**
 * Street line.
 */
straat: string | null, 
/**
 * Postcode and place.
 */
plaats: string | null, 
/**
 * Organisation.
 */
organisatie: string | null, 
/**
 * Telephone numbers.
 */
telefoon: Array<string>, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * From when.
 */
begindatum: string | null, 
/**
 * Until when.
 */
einddatum: string | null, };

export type ContractBlad = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
naam: string, 
/**
 * First day of this version.
 */
geldig_van: string, 
/**
 * Last day of it.
 */
geldig_tot: string | null, 
/**
 * Every version and correction, newest first.
 */
versies: Array<VersieInfo>, 
/**
 * Products.
 */
producten: Array<ProductKaart>, 
/**
 * Topics with their rules; silent topics have none.
 */
onderwerpen: Array<OnderwerpBlok>, };

export type ContractInfo = { 
/**
 * Profile id.
 */
id: string, 
/**
 * Name.
 */
naam: string, 
/**
 * Short name.
 */
kort: string, 
/**
 * Products.
 */
producten: Array<ProductInfo>, };

export type ContractKaart = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
naam: string, 
/**
 * Short name.
 */
kort: string, 
/**
 * First day of the newest version.
 */
geldig_van: string, 
/**
 * Last day of it; `None` is open.
 */
geldig_tot: string | null, 
/**
 * Made or changed by the organisation itself.
 */
eigen: boolean, 
/**
 * How many rules of its own.
 */
regels: number, 
/**
 * How many clients have a toewijzing under it.
 */
clienten: number, };

export type ContractVraag = { 
/**
 * Contract id.
 */
contract: string, 
/**
 * First day of the version; `None` is the newest.
 */
versie: string | null, };

export type ContractenLijst = { 
/**
 * By name.
 */
contracten: Array<ContractKaart>, };

export type Controleer = { 
/**
 * Path.
 */
bestand: string, };

export type DeelnemerScherm = { 
/**
 * Capacity.
 */
rol: string, 
/**
 * Name.
 */
naam: string, 
/**
 * Signs.
 */
tekent: boolean, };

export type DoelScherm = { 
/**
 * Goal.
 */
doel: string, 
/**
 * Result.
 */
resultaat: string, 
/**
 * By when.
 */
streefdatum: string | null, };

export type DoelUitkomstScherm = { 
/**
 * Goal.
 */
doel: string, 
/**
 * When it is reached.
 */
streven: string, 
/**
 * `niet`, `deels`, `bereikt`; empty is not said.
 */
uitkomst: string, 
/**
 * 1 to 10.
 */
score: number | null, 
/**
 * More.
 */
toelichting: string, };

export type Dossier = { 
/**
 * Who.
 */
client: ClientKop, 
/**
 * People around the client, that came with the 301.
 */
relaties: Array<RelatieRegel>, 
/**
 * People around the client, entered by hand, who are still involved.
 */
betrokkenen: Array<BetrokkeneRegel>, 
/**
 * Practical facts that hold now.
 */
praktisch: Array<PraktischRegel>, 
/**
 * Other clients at the same address.
 */
bewoners: Array<Bewoner>, 
/**
 * Addresses, telephone, e-mail.
 */
contactgegevens: Array<ContactRegel>, 
/**
 * Toewijzingen, newest first.
 */
toewijzingen: Array<ToewijzingRegel>, 
/**
 * Facts, terms and duties in order of date.
 */
tijdlijn: Array<TijdlijnRegel>, 
/**
 * Every term.
 */
termijnen: Array<TermijnRegel>, 
/**
 * Blocks and warnings.
 */
bevindingen: Array<BevindingRegel>, 
/**
 * Plans, newest first.
 */
plannen: Array<PlanRegel>, };

export type EersteStart = { 
/**
 * Name of the organisation.
 */
organisatie: string, 
/**
 * AGB-code, eight digits.
 */
agb: string, 
/**
 * Name of the first user.
 */
gebruiker: string, 
/**
 * At least twelve characters.
 */
wachtwoord: string, };

export type EvaluatieAfdruk = { 
/**
 * Evaluation.
 */
evaluatie: string, 
/**
 * 16 point instead of 11.
 */
groot: boolean, };

export type EvaluatieBewaar = { 
/**
 * Evaluation.
 */
evaluatie: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * What it says.
 */
inhoud: EvaluatieTekst, 
/**
 * Fields of the contract: key and text.
 */
velden: Array<PlanVeldTekst>, };

export type EvaluatieGetekend = { 
/**
 * Evaluation.
 */
evaluatie: string, 
/**
 * On which day.
 */
op: string, };

export type EvaluatieGevolg = { 
/**
 * The evaluation as it stands now.
 */
scherm: EvaluatieScherm, 
/**
 * Terms and duties that appeared, moved or closed.
 */
veranderd: Array<Verandering>, 
/**
 * The conclusion asks for a next version of the plan.
 */
plan_bijstellen: boolean, };

export type EvaluatieKeuzes = { 
/**
 * Kinds.
 */
soorten: Array<Keuze>, 
/**
 * How it was held.
 */
wijzen: Array<Keuze>, 
/**
 * Capacities.
 */
rollen: Array<Keuze>, 
/**
 * Results of a goal.
 */
uitkomsten: Array<Keuze>, 
/**
 * Conclusions.
 */
conclusies: Array<Keuze>, 
/**
 * Whether the support works.
 */
voortgang: Array<Keuze>, 
/**
 * To whom it can be sent.
 */
aan: Array<Keuze>, };

export type EvaluatieLijst = { 
/**
 * Lines.
 */
regels: Array<EvaluatieRegel>, 
/**
 * Kinds of evaluation to choose from.
 */
soorten: Array<Keuze>, };

export type EvaluatiePlan = { 
/**
 * Plan version.
 */
id: string, 
/**
 * `Werkplan versie 1`.
 */
naam: string, };

export type EvaluatieRegel = { 
/**
 * The record; `None` is a term without one, or a fact from before.
 */
id: string | null, 
/**
 * Client.
 */
client: string, 
/**
 * Name of the client.
 */
client_naam: string, 
/**
 * ToewijzingNummer; `None` is a fact that belongs to none.
 */
toewijzing: number | null, 
/**
 * Short name of the contract.
 */
contract: string | null, 
/**
 * `eerste`, `tussentijds`, `periodiek`, `eind`, `voortgang`.
 */
soort: string, 
/**
 * The same in words.
 */
soort_tekst: string, 
/**
 * `te_plannen`, `gepland`, `concept`, `vastgesteld`, `verstuurd`, `vervallen`; `feit` was recorded without a report.
 */
status: string, 
/**
 * The same in words.
 */
status_tekst: string, 
/**
 * Version number, from 1; 0 without a record.
 */
nummer: number, 
/**
 * A later version took its place.
 */
vervangen: boolean, 
/**
 * The day by which lists order it: held, planned or due.
 */
datum: string, 
/**
 * Planned on.
 */
gepland_op: string | null, 
/**
 * Held on.
 */
gehouden_op: string | null, 
/**
 * The term that asks for it.
 */
termijn: EvaluatieTermijn | null, 
/**
 * Where the first of its open days stands; `None` when nothing is open.
 */
stand: StandCode | null, 
/**
 * Conclusion in words.
 */
conclusie: string | null, };

export type EvaluatieScherm = { 
/**
 * The line in the list.
 */
evaluatie: EvaluatieRegel, 
/**
 * Contract, product and voorziening in words.
 */
onder: string, 
/**
 * The plan that it evaluates: version and name.
 */
plan: EvaluatiePlan | null, 
/**
 * May still be changed.
 */
bewerkbaar: boolean, 
/**
 * Version of the record, to send back when saving.
 */
versie: number, 
/**
 * What it says.
 */
inhoud: EvaluatieTekst, 
/**
 * Fields of the contract, in the order of the profile, with their text.
 */
velden: Array<EvaluatieVeldScherm>, 
/**
 * Everything that the contract demands, filled or not.
 */
eisen: Array<OntbrekendVeld>, 
/**
 * What the contract demands and is not there yet. It warns.
 */
ontbreekt: Array<OntbrekendVeld>, 
/**
 * Proposal for the next one: two weeks before its term; `None` where the contract names no term.
 */
volgende_voorstel: string | null, 
/**
 * The term of that next one.
 */
volgende_uiterlijk: string | null, 
/**
 * The next one, when it is planned already.
 */
volgende_gepland: string | null, 
/**
 * Who must be told what because of this evaluation.
 */
terugkoppeling: Array<TerugkoppelRegel>, 
/**
 * To whom it was sent.
 */
verzonden: Array<EvaluatieVerzending>, 
/**
 * When the paper was signed.
 */
ondertekend_op: string | null, 
/**
 * Choices of the form.
 */
keuzes: EvaluatieKeuzes, };

export type EvaluatieTekst = { 
/**
 * Kind.
 */
soort: string, 
/**
 * Held on.
 */
gehouden_op: string | null, 
/**
 * How; empty is not said.
 */
wijze: string, 
/**
 * With whom.
 */
deelnemers: Array<DeelnemerScherm>, 
/**
 * Goals.
 */
doelen: Array<DoelUitkomstScherm>, 
/**
 * The client's own words.
 */
eigen_woorden: string, 
/**
 * 1 to 10.
 */
tevredenheid: number | null, 
/**
 * What changes.
 */
verandert: string, 
/**
 * Conclusion; empty is not said.
 */
conclusie: string, 
/**
 * `voldoende`, `onvoldoende`; empty is not said.
 */
voortgang: string, 
/**
 * The plan was discussed as well.
 */
plan_besproken: boolean, };

export type EvaluatieTermijn = { 
/**
 * Key, for "Waarom?".
 */
sleutel: string, 
/**
 * What must be done.
 */
titel: string, 
/**
 * Last day.
 */
uiterlijk: string, 
/**
 * Where it stands.
 */
stand: StandCode, 
/**
 * Clause.
 */
bron: string, };

export type EvaluatieVast = { 
/**
 * Evaluation.
 */
evaluatie: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * The next one on this day; `None` plans nothing.
 */
volgende: string | null, };

export type EvaluatieVeldScherm = { sleutel: string, label: string, hulp: string, tekst: string, bron: string | null, };

export type EvaluatieVerstuur = { 
/**
 * Evaluation.
 */
evaluatie: string, 
/**
 * To whom.
 */
aan: string, 
/**
 * On which day.
 */
op: string, };

export type EvaluatieVerzending = { 
/**
 * In words.
 */
aan: string, 
/**
 * On which day.
 */
op: string, };

export type EvaluatieVerzet = { 
/**
 * Evaluation.
 */
evaluatie: string, 
/**
 * The day; `None` is that it will not be held.
 */
gepland_op: string | null, };

export type EvaluatieVraag = { 
/**
 * Evaluation.
 */
evaluatie: string, };

export type EvaluatiesVraag = { 
/**
 * Of one client, with everything that was held; `None` is everybody's open ones.
 */
client: string | null, 
/**
 * Of everybody: due or planned up to this day; default eight weeks ahead.
 */
tot: string | null, };

export type Fase = "eerste_start" | "vergrendeld" | "open";

export type FeitGevolg = { 
/**
 * The fact.
 */
feit: string, 
/**
 * Terms and duties that appeared, moved or closed.
 */
veranderd: Array<Verandering>, };

export type FeitSoortInfo = { 
/**
 * Word.
 */
soort: string, 
/**
 * Words for people.
 */
label: string, 
/**
 * Shown first.
 */
veelgebruikt: boolean, 
/**
 * Fields of the form.
 */
velden: Array<VeldInfo>, };

export type FeitSoorten = { 
/**
 * Most used first.
 */
soorten: Array<FeitSoortInfo>, };

export type Fout = { "code": "niet_aangemeld" } | { "code": "geen_recht" } | { "code": "wachtwoord_onjuist" } | { "code": "wacht", 
/**
 * Seconds still to wait.
 */
seconden: number, } | { "code": "wachtwoord_te_kort", 
/**
 * Least number of characters.
 */
minimum: number, } | { "code": "herstelcode_onjuist" } | { "code": "veld_leeg", 
/**
 * Which field.
 */
veld: string, } | { "code": "veld_ongeldig", 
/**
 * Which field.
 */
veld: string, 
/**
 * What it takes, a word that `taal` knows.
 */
verwacht: string, } | { "code": "niet_gevonden", 
/**
 * Kind of record.
 */
wat: string, } | { "code": "intussen_gewijzigd", 
/**
 * Who.
 */
door: string, } | { "code": "geblokkeerd", 
/**
 * Rule id.
 */
regel: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * The rule's title.
 */
wat: string, } | { "code": "plan_vast" } | { "code": "evaluatie_vast" } | { "code": "client_bestaat", 
/**
 * Name of that client.
 */
naam: string, } | { "code": "opslag_bestaat" } | { "code": "opslag_ontbreekt" } | { "code": "opslag_nieuwer" } | { "code": "opslag_stuk" } | { "code": "opslag_op_netwerk" } | { "code": "opslag_bezet" } | { "code": "sleutels_ontbreken" } | { "code": "sleutels_stuk" } | { "code": "schijf", 
/**
 * What was being done.
 */
wat: string, } | { "code": "profiel_stuk", 
/**
 * Line, key and what is wrong, in a sentence.
 */
waar: string, } | { "code": "scenario_stuk", 
/**
 * Line, key and what is wrong, in a sentence.
 */
waar: string, } | { "code": "bericht_stuk", 
/**
 * Code of the fault, a word that `taal` knows.
 */
reden: string, 
/**
 * Line, when known.
 */
regel: number | null, 
/**
 * Element, when known.
 */
pad: string | null, } | { "code": "werkblad_stuk", 
/**
 * Why, a word that `taal` knows.
 */
reden: string, } | { "code": "document_mislukt" } | { "code": "afgebroken" } | { "code": "vraag_ongeldig", 
/**
 * Where in the request.
 */
pad: string, } | { "code": "onbekend_commando", 
/**
 * Name.
 */
naam: string, } | { "code": "intern", 
/**
 * Where.
 */
wat: string, };

export type GebruikerInfo = { 
/**
 * Name.
 */
naam: string, 
/**
 * Role, as a word for people.
 */
rol: string, 
/**
 * What the role may do: `lezen`, `dossier`, `berichten`, `contracten`, `beheer`.
 */
rechten: Array<string>, };

export type Gecontroleerd = { 
/**
 * Per file or entry.
 */
resultaten: Array<InleesResultaat>, };

export type Gegevens = { 
/**
 * Client.
 */
client: string, 
/**
 * Version of the record, to save over.
 */
versie: number, 
/**
 * Who saved it last.
 */
door: string, 
/**
 * Name as the client uses it.
 */
naam: string, 
/**
 * As in the form; the BSN is empty and asked apart.
 */
persoon: Persoon, 
/**
 * `•••• •• 137`; `None` when not known.
 */
bsn_gemaskeerd: string | null, 
/**
 * Addresses, telephone, e-mail.
 */
adressen: Array<AdresVeld>, 
/**
 * Dagtekening of the newest 301; `None` when everything was entered by hand.
 */
bron: string | null, 
/**
 * What differs from that message.
 */
verschillen: Array<Verbeterd>, 
/**
 * Other clients at the same address.
 */
bewoners: Array<Bewoner>, 
/**
 * People that came with the 301.
 */
relaties: Array<RelatieRegel>, 
/**
 * People entered by hand.
 */
betrokkenen: Array<BetrokkeneRegel>, 
/**
 * Practical facts of every kind.
 */
praktisch: Array<PraktischRegel>, };

export type GegevensBewaar = { 
/**
 * Client.
 */
client: string, 
/**
 * Version that was read.
 */
versie: number, 
/**
 * Who.
 */
persoon: Persoon, 
/**
 * A BSN to put in the place of what is there; `None` leaves it.
 */
bsn: string | null, 
/**
 * Where; a kind stands here once.
 */
adressen: Array<AdresVeld>, };

export type Gekoppeld = { 
/**
 * Number.
 */
aantal: number, };

export type Gekozen = { 
/**
 * Paths; empty when the user cancelled.
 */
bestanden: Array<string>, };

export type GevolgRegel = { 
/**
 * Name of the client.
 */
client: string, 
/**
 * Title of the rule.
 */
titel: string, 
/**
 * The day as it is.
 */
was: string | null, 
/**
 * The day as it becomes.
 */
wordt: string | null, };

export type GoedkeuringRegel = { 
/**
 * The fact.
 */
feit: string, 
/**
 * When.
 */
op: string, 
/**
 * By whom.
 */
door: string, };

export type Herbeoordeling = { 
/**
 * The job, to follow and to cancel.
 */
taak: string, };

export type Herstel = { 
/**
 * Name of an existing user.
 */
gebruiker: string, 
/**
 * The recovery code; dashes, spaces and small letters do not matter.
 */
herstelcode: string, 
/**
 * New password, at least twelve characters.
 */
wachtwoord: string, };

export type Herstelcode = { 
/**
 * Groups of four with dashes.
 */
herstelcode: string, 
/**
 * When it was made.
 */
gemaakt_op: string, };

export type HerzietKeuze = { 
/**
 * The newer toewijzing.
 */
toewijzing: string, 
/**
 * Number of the older one; `None` is none.
 */
herziet: number | null, };

export type IcsVraag = { 
/**
 * One appointment; else the span.
 */
afspraak: string | null, 
/**
 * The span.
 */
agenda: AgendaVraag | null, 
/**
 * With the name and address of the client.
 */
met_naam: boolean, };

export type Ingebruikname = { 
/**
 * The day; `None` while nobody said so: then it becomes the day of the first beginsituatie.
 */
dag: string | null, 
/**
 * Clients with a beginsituatie.
 */
clienten: number, 
/**
 * What is to be caught up.
 */
inhalen: number, };

export type Ingetrokken = { 
/**
 * Moment.
 */
op: string, 
/**
 * By whom.
 */
door: string, 
/**
 * Why.
 */
reden: string, };

export type InhaalLijst = { 
/**
 * By the day on which it is ordinary work.
 */
regels: Array<InhaalRegel>, };

export type InhaalRegel = { 
/**
 * Name of the client.
 */
client_naam: string, 
/**
 * Short name of the contract.
 */
contract: string, 
/**
 * The term that takes its place.
 */
termijn: TermijnRegel, };

export type InleesRegel = { 
/**
 * `fout`, `waarschuwing` or `info`.
 */
ernst: string, 
/**
 * Code: a Leesfout, a rule of level 2 as `CS002`, or what changed.
 */
code: string, 
/**
 * The sentence.
 */
zin: string, };

export type InleesResultaat = { 
/**
 * Name of the file, without its folder.
 */
bestand: string, 
/**
 * Message kind: `301`; empty when it could not be told.
 */
soort: string, 
/**
 * What came of it.
 */
uitkomst: Uitkomst, 
/**
 * Sentences: faults, warnings, what changed.
 */
regels: Array<InleesRegel>, 
/**
 * Client, when stored.
 */
client: string | null, 
/**
 * Name of the client, when stored.
 */
client_naam: string | null, 
/**
 * Toewijzing numbers in the message.
 */
toewijzingen: Array<number>, };

export type InleesTellingen = { 
/**
 * Read and stored.
 */
verwerkt: number, 
/**
 * Had come before; nothing changed.
 */
dubbel: number, 
/**
 * Refused.
 */
geweigerd: number, };

export type Inlezen = { 
/**
 * Paths of XML files and ZIPs.
 */
bestanden: Array<string>, 
/**
 * When they were received; `None` takes each message's dagtekening.
 */
ontvangen_op: string | null, 
/**
 * Mark as urgent.
 */
spoed: boolean, };

export type Intrekken = { 
/**
 * Which.
 */
id: string, 
/**
 * Why.
 */
reden: string, };

export type Invoer = "tekst" | "datum" | "tijdstip" | "getal" | "ja_nee" | "keuze" | "lijst";

export type InvoerBestand = { 
/**
 * Path.
 */
bestand: string, 
/**
 * Sheet; `None` takes the first that is not empty.
 */
blad: string | null, };

export type InvoerBlik = { 
/**
 * Name of the file, without its folder.
 */
naam: string, 
/**
 * Sheets that can be seen.
 */
bladen: Array<string>, 
/**
 * The sheet that was read.
 */
blad: string, 
/**
 * Row of the headings, as the spreadsheet counts.
 */
koprij: number, 
/**
 * Columns with what they seem to be.
 */
kolommen: Array<InvoerKolom>, 
/**
 * What a column can be.
 */
velden: Array<InvoerVeld>, 
/**
 * The first rows as text.
 */
rijen: Array<Array<string>>, 
/**
 * Rows that are not empty.
 */
aantal: number, 
/**
 * The columns were told before, for the same headings.
 */
onthouden: boolean, };

export type InvoerKolom = { 
/**
 * Its heading.
 */
kop: string, 
/**
 * What it seems to be, a key of `velden`; `None` is not used.
 */
veld: string | null, };

export type InvoerOpmerking = { 
/**
 * The row is not stored for it; `false` is only to know.
 */
fout: boolean, 
/**
 * Heading of the column; empty when it is about the row.
 */
kolom: string, 
/**
 * What is wrong and what is expected.
 */
zin: string, };

export type InvoerRij = { 
/**
 * As the spreadsheet counts.
 */
rij: number, 
/**
 * Name of the client, as far as it could be read.
 */
naam: string, 
/**
 * What came of it.
 */
uitkomst: RijUitkomst, 
/**
 * Client, when stored or known.
 */
client: string | null, 
/**
 * What is wrong or strange.
 */
opmerkingen: Array<InvoerOpmerking>, };

export type InvoerTellingen = { 
/**
 * New clients.
 */
nieuw: number, 
/**
 * Known clients whose beginsituatie was recorded.
 */
aangevuld: number, 
/**
 * Known, and nothing was new.
 */
ongewijzigd: number, 
/**
 * Bad rows.
 */
fout: number, };

export type InvoerUitslag = { 
/**
 * Nothing was stored: only said what would happen.
 */
proef: boolean, 
/**
 * Nothing was stored: a row was bad, it was cancelled, or the disk refused.
 */
niets_bewaard: boolean, 
/**
 * Cancelled.
 */
afgebroken: boolean, 
/**
 * What could not be done at all, in a sentence.
 */
fout: string | null, 
/**
 * Counted.
 */
tellingen: InvoerTellingen, 
/**
 * Per row, in the order of the table.
 */
rijen: Array<InvoerRij>, };

export type InvoerVeld = { 
/**
 * Key.
 */
sleutel: string, 
/**
 * Name.
 */
label: string, 
/**
 * Nothing can be done without it.
 */
nodig: boolean, };

export type InvoerVraag = { 
/**
 * Path.
 */
bestand: string, 
/**
 * Sheet; `None` takes the first that is not empty.
 */
blad: string | null, 
/**
 * What each column is, in order; `None` takes what it seems to be.
 */
kolommen: Array<string | null> | null, 
/**
 * Only say what would happen.
 */
proef: boolean, 
/**
 * Nothing is stored when any row is bad.
 */
alles_of_niets: boolean, };

export type ItemSoort = "termijn" | "melding" | "toewijzing" | "organisatie";

export type Keuze = { 
/**
 * Word.
 */
waarde: string, 
/**
 * Words for people.
 */
label: string, };

export type Koppel = { 
/**
 * Gemeentecode.
 */
gemeente: string, 
/**
 * Productcategorie.
 */
categorie: string, 
/**
 * Productcode.
 */
code: string, 
/**
 * Profile id.
 */
contract: string, 
/**
 * Product id.
 */
product: string, 
/**
 * `AV` or `MV`.
 */
voorziening: string, };

export type Leeg = Record<symbol, never>;

export type MeldingenStand = { 
/**
 * Whether toasts are shown at all.
 */
aan: boolean, 
/**
 * When the daily digest comes: `08:30`.
 */
om: string, };

export type NieuwFeit = { 
/**
 * Client.
 */
client: string, 
/**
 * ToewijzingNummer; `None` counts for all of the client's.
 */
toewijzing: number | null, 
/**
 * Kind.
 */
soort: string, 
/**
 * *Gedaan op*: `2027-02-01` or `2027-02-01T09:00`.
 */
op: string, 
/**
 * Fields, all as text.
 */
velden: { [key in string]: string }, };

export type NieuwOrganisatieFeit = { 
/**
 * Contract id.
 */
contract: string, 
/**
 * Kind.
 */
soort: string, 
/**
 * *Gedaan op*.
 */
op: string, 
/**
 * Fields, all as text.
 */
velden: { [key in string]: string }, };

export type NieuwPlan = { 
/**
 * Client.
 */
client: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number, };

export type NieuwUitbericht = { 
/**
 * Client.
 */
client: string, 
/**
 * What it tells.
 */
inhoud: UitberichtInhoud, 
/**
 * It was sent already, on this day.
 */
verstuurd_op: string | null, };

export type NieuweAfspraak = { 
/**
 * Client.
 */
client: string, 
/**
 * The rest.
 */
inhoud: AfspraakInhoud, };

export type NieuweClient = { 
/**
 * May be empty when not known yet.
 */
bsn: string, 
/**
 * Surname.
 */
achternaam: string, 
/**
 * Voorvoegsel.
 */
voorvoegsel: string, 
/**
 * Initials.
 */
voorletters: string, 
/**
 * Date of birth.
 */
geboortedatum: string, 
/**
 * `0`, `1` or `2` (COD046).
 */
geslacht: string, 
/**
 * Street.
 */
straat: string, 
/**
 * House number.
 */
huisnummer: number | null, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Place.
 */
plaats: string, 
/**
 * Telephone.
 */
telefoon: string, };

export type NieuweEvaluatie = { 
/**
 * Client.
 */
client: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number, 
/**
 * Kind; default the one that fits: the first, or the one that comes round.
 */
soort: string | null, 
/**
 * Planned on; `None` begins to write at once.
 */
gepland_op: string | null, };

export type NotitieBewaar = { 
/**
 * About whom.
 */
client: string, 
/**
 * The note to correct; `None` writes a new one.
 */
id: string | null, 
/**
 * Version that was read; 0 for a new one.
 */
versie: number, 
/**
 * ToewijzingNummer that it is about; `None` is about the client.
 */
toewijzing: number | null, 
/**
 * The day it is about.
 */
op: string, 
/**
 * What it says.
 */
tekst: string, };

export type NotitieBewaard = { 
/**
 * Which.
 */
id: string, 
/**
 * Its version now.
 */
versie: number, };

export type NotitieConcept = { 
/**
 * About whom.
 */
client: string, 
/**
 * ToewijzingNummer that it is about.
 */
toewijzing: number | null, 
/**
 * The day it is about.
 */
op: string, 
/**
 * Text so far; empty forgets it.
 */
tekst: string, };

export type NotitieEerder = { 
/**
 * Newest first.
 */
versies: Array<NotitieVersie>, };

export type NotitieRegel = { 
/**
 * Which.
 */
id: string, 
/**
 * ToewijzingNummer that it is about.
 */
toewijzing: number | null, 
/**
 * The day it is about.
 */
op: string, 
/**
 * What it says.
 */
tekst: string, 
/**
 * Version, from 1, to correct.
 */
versie: number, 
/**
 * Written at.
 */
gemaakt_op: string, 
/**
 * Written by.
 */
door: string, 
/**
 * When and by whom it was corrected last.
 */
verbeterd: Wanneer | null, 
/**
 * Why it was withdrawn.
 */
ingetrokken: Ingetrokken | null, };

export type NotitieTreffer = { 
/**
 * Which.
 */
notitie: string, 
/**
 * About whom.
 */
client: string, 
/**
 * Name of the client.
 */
client_naam: string, 
/**
 * The day it is about.
 */
op: string, 
/**
 * A few words around what was found, in pieces.
 */
fragment: Array<Stukje>, };

export type NotitieTreffers = { 
/**
 * Newest first.
 */
treffers: Array<NotitieTreffer>, 
/**
 * Key of the next page; `None` at the end.
 */
volgende: string | null, };

export type NotitieVersie = { 
/**
 * The day it was about.
 */
op: string, 
/**
 * What it said.
 */
tekst: string, 
/**
 * Written at.
 */
gemaakt_op: string, 
/**
 * Written by.
 */
door: string, };

export type NotitieVraag = { 
/**
 * Which.
 */
id: string, };

export type NotitieZoek = { 
/**
 * Words.
 */
zoek: string, 
/**
 * Continue behind this key, from the page before.
 */
na: string | null, 
/**
 * Rows per page, at most 100; default 20.
 */
aantal: number | null, };

export type NotitiesAntwoord = { 
/**
 * Newest first; withdrawn ones too.
 */
notities: Array<NotitieRegel>, 
/**
 * Key of the next page; `None` at the end.
 */
volgende: string | null, 
/**
 * What this user left unfinished.
 */
concept: NotitieConcept | null, };

export type NotitiesVraag = { 
/**
 * Client.
 */
client: string, 
/**
 * Continue behind this key, from the page before.
 */
na: string | null, };

export type OnderwerpBlok = { 
/**
 * Topic.
 */
onderwerp: string, 
/**
 * In words.
 */
label: string, 
/**
 * The contract says nothing about it.
 */
zwijgt: boolean, 
/**
 * Its rules.
 */
regels: Array<RegelBlad>, };

export type OntbrekendVeld = { 
/**
 * Key of the field; `doelen` and `activiteiten` for the tables.
 */
veld: string, 
/**
 * Words.
 */
label: string, 
/**
 * Rule id.
 */
regel: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * Literal quote.
 */
citaat: string, 
/**
 * What to do now.
 */
wat_nu: string, };

export type Ontgrendel = { 
/**
 * Name.
 */
gebruiker: string, 
/**
 * Password.
 */
wachtwoord: string, };

export type OrganisatieBlad = { 
/**
 * Contract id.
 */
contract: string, 
/**
 * Short name.
 */
kort: string, 
/**
 * Terms and duties, by date.
 */
regels: Array<OrganisatieRegel>, 
/**
 * Facts, newest first.
 */
feiten: Array<OrganisatieFeit>, 
/**
 * Kinds of fact that belong to the organisation, with their forms.
 */
soorten: Array<FeitSoortInfo>, };

export type OrganisatieFeit = { 
/**
 * The fact.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * When.
 */
op: string, 
/**
 * Its particulars.
 */
tekst: string, 
/**
 * By whom.
 */
door: string, };

export type OrganisatieRegel = { 
/**
 * Key, for "Waarom?".
 */
sleutel: string, 
/**
 * Rule.
 */
regel: string, 
/**
 * `termijn`, `melding`, `bevinding`, `berekening`.
 */
soort: string, 
/**
 * Title.
 */
titel: string, 
/**
 * The day.
 */
datum: string, 
/**
 * `open`, `te_laat`, `voldaan`, ...; of a warning its outcome.
 */
status: string, 
/**
 * What it says.
 */
tekst: string, 
/**
 * Clause.
 */
bron: string, };

export type OrganisatieTrekIn = { 
/**
 * Contract id.
 */
contract: string, 
/**
 * The fact.
 */
feit: string, };

export type Persoon = { 
/**
 * Own surname.
 */
achternaam: string, 
/**
 * Its voorvoegsel.
 */
voorvoegsel: string, 
/**
 * Surname of the partner.
 */
partner_achternaam: string, 
/**
 * Its voorvoegsel.
 */
partner_voorvoegsel: string, 
/**
 * First names.
 */
voornamen: string, 
/**
 * Initials.
 */
voorletters: string, 
/**
 * COD700: `1` to `4`.
 */
naam_gebruik: string, 
/**
 * Date of birth; unknown parts stand at 1.
 */
geboortedatum: string, 
/**
 * COD170: which parts are unknown; empty when none.
 */
datum_gebruik: string, 
/**
 * COD046: `0`, `1` or `2`.
 */
geslacht: string, 
/**
 * COD747: interpreter; empty when not needed.
 */
communicatie: string, 
/**
 * Language of the interpreter.
 */
taal: string, };

export type PlanAfdruk = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * 16 point instead of 11.
 */
groot: boolean, };

export type PlanBespreking = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * *Gedaan op*.
 */
op: string, 
/**
 * With whom.
 */
met: string, 
/**
 * Whether the client agrees.
 */
akkoord: boolean, 
/**
 * Why not; needed when the client does not agree.
 */
bezwaar: string, };

export type PlanBewaar = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * Free fields: key and text.
 */
velden: Array<PlanVeldTekst>, 
/**
 * Goals.
 */
doelen: Array<DoelScherm>, 
/**
 * Activities.
 */
activiteiten: Array<ActiviteitScherm>, };

export type PlanGoedkeuring = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * *Gedaan op*.
 */
op: string, 
/**
 * Name and function.
 */
door: string, };

export type PlanInvoer = "tekst" | "regel" | "datum" | "keuze" | "lijst" | "momenten";

export type PlanRegel = { 
/**
 * Plan version.
 */
id: string, 
/**
 * Name of the kind: `Werkplan`.
 */
soort: string, 
/**
 * Version number, from 1.
 */
nummer: number, 
/**
 * `concept`, `besproken`, `definitief`, `verstrekt`. The first two may still be changed.
 */
status: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number, 
/**
 * Date of the plan: when it was fixed; of a draft, today.
 */
datum: string, 
/**
 * How many demanded fields are missing.
 */
ontbreekt: number, };

export type PlanScherm = { 
/**
 * The version in the list.
 */
plan: PlanRegel, 
/**
 * Client.
 */
client: string, 
/**
 * Name of the client.
 */
client_naam: string, 
/**
 * Contract, product and voorziening in words.
 */
onder: string, 
/**
 * May still be changed.
 */
bewerkbaar: boolean, 
/**
 * Version of the record, to send back when saving.
 */
versie: number, 
/**
 * Free fields, in the order of the form.
 */
velden: Array<PlanVeldScherm>, 
/**
 * Goals.
 */
doelen: Array<DoelScherm>, 
/**
 * Activities.
 */
activiteiten: Array<ActiviteitScherm>, 
/**
 * The plain sentence of each activity, in the same order.
 */
zinnen: Array<string>, 
/**
 * Time a week beside what is assigned; `None` while no activity tells its minutes.
 */
tijd: PlanTijd | null, 
/**
 * What the contract demands and is not there yet.
 */
ontbreekt: Array<OntbrekendVeld>, 
/**
 * Blocks and warnings.
 */
bevindingen: Array<BevindingRegel>, 
/**
 * Discussed, approved, permitted, handed over.
 */
stappen: PlanStappen, 
/**
 * Every version for this toewijzing, newest first.
 */
versies: Array<PlanRegel>, };

export type PlanStand = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * `definitief` or `verstrekt`.
 */
status: string, 
/**
 * *Gedaan op*.
 */
op: string, 
/**
 * Of handing over: to whom, a word of the fact; without it the client.
 */
aan: string | null, 
/**
 * Of handing over: `papier` or `digitaal`.
 */
hoe: string | null, };

export type PlanStappen = { 
/**
 * When it was discussed, oldest first.
 */
besproken: Array<BesprekingRegel>, 
/**
 * Who approved this version, the client too.
 */
goedgekeurd: Array<GoedkeuringRegel>, 
/**
 * The contract asks for an approval that is not there yet.
 */
goedkeuring_nodig: boolean, 
/**
 * What the client or the municipality permitted.
 */
toestemmingen: Array<ToestemmingRegel>, 
/**
 * When it was fixed.
 */
vastgesteld_op: string | null, 
/**
 * To whom it was handed over.
 */
verstrekt: Array<VerstrekkingRegel>, };

export type PlanTijd = { 
/**
 * Minutes a week on average.
 */
per_week: number, 
/**
 * Minutes a week that are assigned; `None` where the size is told otherwise.
 */
toegewezen: number | null, 
/**
 * The same in a sentence.
 */
zin: string, };

export type PlanToestemming = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * *Gedaan op*.
 */
op: string, 
/**
 * By whom: a word of the fact.
 */
door: string, 
/**
 * For what: a word of the fact.
 */
voor: string, 
/**
 * More.
 */
toelichting: string, };

export type PlanVeldScherm = { 
/**
 * Key.
 */
sleutel: string, 
/**
 * Words above the field.
 */
label: string, 
/**
 * What to write, in one sentence.
 */
hulp: string, 
/**
 * How it is filled in.
 */
invoer: PlanInvoer, 
/**
 * What can be chosen.
 */
keuzes: Array<string>, 
/**
 * Text that somebody wrote.
 */
tekst: string, 
/**
 * What stands there while nobody writes anything: it comes from the dossier or from the rows of this plan.
 */
uit_dossier: string | null, 
/**
 * Nobody writes it by hand; it follows from the `doelen`, the `activiteiten` or the `bespreking`.
 */
volgt: string | null, 
/**
 * Clause that demands it; `None` is our own.
 */
bron: string | null, 
/**
 * Title of that rule; fields of one rule stand together.
 */
kop: string | null, 
/**
 * Literal quote of the clause.
 */
citaat: string | null, };

export type PlanVeldTekst = { 
/**
 * Key.
 */
sleutel: string, 
/**
 * Text.
 */
tekst: string, };

export type PlanVergelijk = { 
/**
 * The newer version.
 */
plan: string, 
/**
 * The older; without it the one before.
 */
met: string | null, };

export type PlanVergelijking = { 
/**
 * The older version; `None` for a first version.
 */
oud: PlanRegel | null, 
/**
 * The newer version.
 */
nieuw: PlanRegel, 
/**
 * Parts of the plan, in its order.
 */
delen: Array<VerschilDeel>, 
/**
 * How many lines differ.
 */
anders: number, };

export type PlanVraag = { 
/**
 * Plan version.
 */
plan: string, };

export type Pogingen = { 
/**
 * How many.
 */
aantal: number, 
/**
 * The last one.
 */
laatste: string, };

export type PraktischFeit = { 
/**
 * What.
 */
tekst: string, 
/**
 * From this day.
 */
sinds: string, 
/**
 * Written by.
 */
door: string, 
/**
 * Written at.
 */
op: string, };

export type PraktischRegel = { 
/**
 * Which kind.
 */
soort: PraktischSoort, 
/**
 * What holds now; `None` when nothing was said.
 */
nu: PraktischFeit | null, 
/**
 * What held before, newest first.
 */
eerder: Array<PraktischFeit>, };

export type PraktischSoort = "sleutel" | "huisdier" | "roken" | "allergie" | "voorkeur" | "parkeren" | "hulpmiddelen" | "overig";

export type PraktischZet = { 
/**
 * Client.
 */
client: string, 
/**
 * Which kind.
 */
soort: PraktischSoort, 
/**
 * What.
 */
tekst: string, 
/**
 * From this day; left out is today.
 */
sinds: string | null, };

export type ProductInfo = { 
/**
 * Product id, with `/AV` or `/MV` where both exist.
 */
id: string, 
/**
 * Name.
 */
naam: string, 
/**
 * `AV` or `MV`.
 */
voorziening: string, };

export type ProductKaart = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
naam: string, 
/**
 * Names of gemeenten.
 */
gemeenten: Array<string>, 
/**
 * Category and code.
 */
code: string, 
/**
 * AV or MV.
 */
voorziening: string, };

export type ProfielBestand = { 
/**
 * Its name.
 */
bestand: string | null, };

export type ProfielBewaard = { 
/**
 * Contract id.
 */
contract: string, 
/**
 * First day of the version.
 */
geldig_van: string, 
/**
 * The job that saves it and evaluates everybody again; cancelled, nothing is saved.
 */
taak: string, };

export type ProfielFoutRegel = { 
/**
 * Place of the rule in `regels`, from 0; `None` is the head.
 */
regel: number | null, 
/**
 * Key.
 */
sleutel: string, 
/**
 * One sentence.
 */
zin: string, };

export type ProfielGevolg = { 
/**
 * Clients that were evaluated.
 */
clienten: number, 
/**
 * Open dates that move.
 */
verschoven: number, 
/**
 * Dates and duties that appear.
 */
nieuw: number, 
/**
 * Dates and duties that go.
 */
weg: number, 
/**
 * The first of them.
 */
voorbeelden: Array<GevolgRegel>, };

export type ProfielOordeel = { 
/**
 * Faults; none means that it can be saved.
 */
fouten: Array<ProfielFoutRegel>, 
/**
 * What would move; `None` while there are faults.
 */
gevolg: ProfielGevolg | null, 
/**
 * The file.
 */
tekst: string, };

export type ProfielUitBestand = { 
/**
 * The profile, to look at and save.
 */
profiel: ProfielVorm | null, 
/**
 * Why the file cannot be read, with line and key.
 */
fout: string | null, };

export type ProfielVoorstel = { 
/**
 * The profile.
 */
profiel: ProfielVorm, 
/**
 * `nieuw`, `wijziging`, `correctie`.
 */
soort: string, 
/**
 * Why; needed to save.
 */
reden: string, };

export type ProfielVorm = { 
/**
 * `id`, `naam`, `kort`, `geldig_van`, `geldig_tot`, `plannaam`.
 */
kop: { [key in string]: string }, 
/**
 * Products.
 */
producten: Array<{ [key in string]: string }>, 
/**
 * Rules, in order.
 */
regels: Array<RegelInvoer>, };

export type RegelBlad = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
soort: string, 
/**
 * Kind in words.
 */
soort_label: string, 
/**
 * Title.
 */
titel: string, 
/**
 * What it says, as a sentence made from the rule.
 */
zin: string, 
/**
 * For whom it holds, in words; empty is everybody.
 */
geldt: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * Literal quote.
 */
citaat: string, 
/**
 * Contract, law, national or own choice, in words.
 */
herkomst: string, 
/**
 * How the words were read.
 */
toelichting: string, 
/**
 * What to do.
 */
wat_nu: string, 
/**
 * Whose work, in words.
 */
rol: string, };

export type RegelInvoer = { 
/**
 * Kind.
 */
soort: string, 
/**
 * Its fields, as text.
 */
velden: { [key in string]: string }, };

export type RegelVorm = { 
/**
 * Kind.
 */
soort: string, 
/**
 * In words.
 */
label: string, 
/**
 * What it is for, one sentence.
 */
uitleg: string, 
/**
 * Its own fields.
 */
velden: Array<VormVeld>, };

export type RegelVormen = { 
/**
 * Fields of every rule.
 */
gemeenschappelijk: Array<VormVeld>, 
/**
 * Kinds, most used first.
 */
soorten: Array<RegelVorm>, 
/**
 * Kinds of fact that a rule can point at.
 */
feiten: Array<Keuze>, 
/**
 * Dates that a rule can count from.
 */
datums: Array<Keuze>, };

export type RelatieRegel = { 
/**
 * Name.
 */
naam: string, 
/**
 * What they are to the client.
 */
soort: string, 
/**
 * Where to reach them.
 */
contact: ContactRegel, };

export type RijUitkomst = "nieuw" | "aangevuld" | "ongewijzigd" | "fout";

export type SjabloonBewaar = { 
/**
 * Plan version.
 */
plan: string, 
/**
 * What to call it; one of the same name for the same product is replaced.
 */
naam: string, };

export type SjabloonScherm = { 
/**
 * Which; `None` travels with the program and cannot be taken away.
 */
id: string | null, 
/**
 * Name.
 */
naam: string, 
/**
 * Where it comes from.
 */
herkomst: string, 
/**
 * Goals.
 */
doelen: Array<DoelScherm>, 
/**
 * Activities.
 */
activiteiten: Array<ActiviteitScherm>, };

export type SjabloonWeg = { 
/**
 * The plan in which it was offered.
 */
plan: string, 
/**
 * Template.
 */
sjabloon: string, };

export type Som = { 
/**
 * `Begint bij`.
 */
label: string, 
/**
 * `301-bericht van vr 18 dec 2026`.
 */
tekst: string, };

export type StandCode = "te_laat" | "vandaag" | "deze_week" | "binnenkort" | "later";

export type Stuk = { 
/**
 * The words.
 */
tekst: string, 
/**
 * They are not in the other version.
 */
anders: boolean, };

export type StukBeeld = { 
/**
 * `data:image/png;base64,…`; `None` when it is no picture.
 */
beeld: string | null, };

export type StukBekijk = { 
/**
 * Its path.
 */
bestand: string, };

export type StukNieuw = { 
/**
 * Whose.
 */
client: string, 
/**
 * Path of the file.
 */
bestand: string, 
/**
 * Kind.
 */
soort: StukSoort, 
/**
 * Name in the dossier.
 */
naam: string, 
/**
 * Day of the document.
 */
datum: string, 
/**
 * Day on which it was received, for the fact that is recorded with it; left out is today.
 */
ontvangen: string | null, 
/**
 * ToewijzingNummer that it is about.
 */
toewijzing: number | null, };

export type StukRegel = { 
/**
 * Which.
 */
id: string, 
/**
 * ToewijzingNummer that it is about.
 */
toewijzing: number | null, 
/**
 * Kind.
 */
soort: StukSoort, 
/**
 * The kind in words.
 */
soort_tekst: string, 
/**
 * Name with its ending.
 */
naam: string, 
/**
 * Day of the document.
 */
datum: string, 
/**
 * Form of the bytes.
 */
vorm: StukVorm, 
/**
 * Bytes.
 */
grootte: number, 
/**
 * SHA-256 of the bytes, in hexadecimal.
 */
som: string, 
/**
 * It recorded the fact that it was received.
 */
legde_vast: boolean, 
/**
 * Added at.
 */
gemaakt_op: string, 
/**
 * Added by.
 */
door: string, 
/**
 * Why it was withdrawn.
 */
ingetrokken: Ingetrokken | null, };

export type StukSoort = "beschikking" | "onderzoeksverslag" | "ondertekend_plan" | "brief" | "overig";

export type StukVoorstel = { 
/**
 * Name of the file.
 */
naam: string, 
/**
 * Form.
 */
vorm: StukVorm, 
/**
 * Bytes.
 */
grootte: number, 
/**
 * Kind, by its name.
 */
soort: StukSoort, };

export type StukVorm = "pdf" | "png" | "jpg" | "docx" | "xlsx" | "txt" | "eml" | "msg";

export type StukVraag = { 
/**
 * Which.
 */
id: string, };

export type Stukje = { 
/**
 * The text.
 */
tekst: string, 
/**
 * It is what was searched for.
 */
raak: boolean, };

export type StukkenAntwoord = { 
/**
 * Newest first; withdrawn ones too.
 */
stukken: Array<StukRegel>, };

export type StukkenGekozen = { 
/**
 * Empty when cancelled.
 */
bestanden: Array<string>, };

export type Taak = { 
/**
 * Job.
 */
taak: string, };

export type TaakStand = { 
/**
 * Job.
 */
taak: string, 
/**
 * Messages done.
 */
gedaan: number, 
/**
 * Messages in all.
 */
totaal: number, 
/**
 * Finished or cancelled.
 */
klaar: boolean, 
/**
 * Cancelled: what was done before stays.
 */
afgebroken: boolean, 
/**
 * Result per file, at most the last thousand; `tellingen` counts all.
 */
resultaten: Array<InleesResultaat>, 
/**
 * Counted over all.
 */
tellingen: InleesTellingen, };

export type TelInstellingen = { 
/**
 * Goede Vrijdag and 5 May are no working days.
 */
betwiste_dagen_vrij: boolean, 
/**
 * Days equated by royal decree are no working days.
 */
gelijkgestelde_dagen_vrij: boolean, 
/**
 * A term in days, weeks or months that ends on a free day goes on to the next working day.
 */
verlengen_tot_werkdag: boolean, };

export type Tellers = { 
/**
 * Items that are late.
 */
te_laat: number, 
/**
 * Items for today.
 */
vandaag: number, 
/**
 * Items later this week.
 */
deze_week: number, 
/**
 * Items within fourteen days.
 */
binnenkort: number, 
/**
 * Items beyond that, when asked for.
 */
later: number, 
/**
 * Toewijzingen whose product code we do not know (items of kind `toewijzing`; not counted in the others).
 */
wacht_op_contract: number, };

export type TermijnRegel = { 
/**
 * Stable key within the client.
 */
sleutel: string, 
/**
 * Rule id.
 */
regel: string, 
/**
 * What must be done.
 */
titel: string, 
/**
 * Topic.
 */
onderwerp: string, 
/**
 * Client.
 */
client: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number, 
/**
 * How many times it has come round.
 */
keer: number, 
/**
 * Last day.
 */
uiterlijk: string, 
/**
 * Safe day.
 */
streefdatum: string, 
/**
 * Rests on an expected date.
 */
voorlopig: boolean, 
/**
 * `open`, `te_laat`, `voldaan`, `voldaan_te_laat`, `vervallen`.
 */
status: string, 
/**
 * Where it stands today, when open.
 */
stand: StandCode | null, 
/**
 * When it was done.
 */
vervuld_op: string | null, 
/**
 * Why it fell away, in words: before the organisation used the program.
 */
vervallen_om: string | null, 
/**
 * Takes the place of one that was due on this day, before the organisation used the program.
 */
inhalen_van: string | null, 
/**
 * `contract`, `wet`, `landelijk`, `eigen-keuze`.
 */
herkomst: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * Literal quote.
 */
citaat: string, 
/**
 * The arithmetic in one sentence.
 */
berekening: string, 
/**
 * What people know of it: `gepland op di 5 jan`, or why a message was refused.
 */
bijzonderheid: string | null, };

export type TermijnenAntwoord = { 
/**
 * By date, then rule.
 */
termijnen: Array<TermijnRegel>, };

export type TermijnenVraag = { 
/**
 * Of one client.
 */
client: string | null, 
/**
 * Of one rule.
 */
regel: string | null, 
/**
 * With one status.
 */
status: string | null, };

export type TerugkoppelRegel = { 
/**
 * Key, for "Waarom?" once it was fixed.
 */
sleutel: string, 
/**
 * What must be done.
 */
titel: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * Literal quote.
 */
citaat: string, 
/**
 * What to do now.
 */
wat_nu: string, 
/**
 * Last day, where there is one.
 */
uiterlijk: string | null, 
/**
 * When it was done.
 */
gedaan_op: string | null, 
/**
 * The act that closes it.
 */
actie: Actie, };

export type TijdlijnRegel = { 
/**
 * Day.
 */
datum: string, 
/**
 * What it is.
 */
soort: TijdlijnSoort, 
/**
 * What happened or must happen.
 */
titel: string, 
/**
 * Particulars.
 */
toelichting: string, 
/**
 * Key for "Waarom?", of a term or duty.
 */
sleutel: string | null, 
/**
 * Status of a term.
 */
status: string | null, 
/**
 * Where an open term stands.
 */
stand: StandCode | null, 
/**
 * The fact, when it is one: it can be withdrawn.
 */
feit: string | null, 
/**
 * Kind of fact.
 */
feitsoort: string | null, 
/**
 * The note or document, when it is one.
 */
stuk: string | null, 
/**
 * What was tried, of an open term of first contact.
 */
pogingen: Pogingen | null, 
/**
 * ToewijzingNummer, when it belongs to one.
 */
toewijzing: number | null, 
/**
 * Who recorded it.
 */
door: string | null, 
/**
 * When it was recorded.
 */
geregistreerd_op: string | null, };

export type TijdlijnSoort = "feit" | "termijn" | "melding" | "bericht" | "notitie" | "stuk";

export type ToastDoel = { "soort": "vandaag", 
/**
 * Which card.
 */
kaart: StandCode | null, } | { "soort": "item", 
/**
 * Client; `None` is the organisation.
 */
client: string | null, 
/**
 * Id of the contract.
 */
contract: string | null, 
/**
 * Key of the item within its client or contract.
 */
sleutel: string, };

export type ToegangStand = { 
/**
 * Where the program stands.
 */
fase: Fase, 
/**
 * Names to choose from when locked.
 */
gebruikers: Array<string>, 
/**
 * Signed-in user.
 */
gebruiker: GebruikerInfo | null, 
/**
 * Name of the organisation, once open.
 */
organisatie: string | null, 
/**
 * Today.
 */
vandaag: string, 
/**
 * The clock does not stand at the real time (example data and tests).
 */
proefklok: boolean, 
/**
 * The store holds example data.
 */
voorbeeld: boolean, };

export type ToestemmingRegel = { 
/**
 * The fact.
 */
feit: string, 
/**
 * When.
 */
op: string, 
/**
 * By whom, in words.
 */
door: string, 
/**
 * For what, in words.
 */
voor: string, 
/**
 * More.
 */
toelichting: string, };

export type ToewijzingRegel = { 
/**
 * Toewijzing.
 */
id: string, 
/**
 * ToewijzingNummer.
 */
nummer: number, 
/**
 * Name of the gemeente, or its code.
 */
gemeente: string, 
/**
 * Name of the product, or category and code.
 */
product: string, 
/**
 * Short name of the contract; `None` when it waits for one.
 */
contract: string | null, 
/**
 * `AV` or `MV`.
 */
voorziening: string | null, 
/**
 * `120 minuten per week`.
 */
omvang: string | null, 
/**
 * First day.
 */
ingangsdatum: string, 
/**
 * Last day.
 */
einddatum: string | null, 
/**
 * Dagtekening of the first 301 with this number: the clocks start here.
 */
eerste_dagtekening: string, 
/**
 * Received on.
 */
ontvangen: string, 
/**
 * Nobody told when it was received: taken to be the dagtekening.
 */
ontvangen_aangenomen: boolean, 
/**
 * Somebody entered it; no 301 told of it yet.
 */
met_de_hand: boolean, 
/**
 * Urgent.
 */
spoed: boolean, 
/**
 * Why it was changed.
 */
reden_wijziging: string | null, 
/**
 * Number of the toewijzing it follows on.
 */
herziet: number | null, 
/**
 * A person said so.
 */
herziet_bevestigd: boolean, 
/**
 * Numbers that it could follow on.
 */
herziet_keuzes: Array<number>, 
/**
 * Remark of the gemeente.
 */
commentaar: string | null, 
/**
 * A plan is possible: the contract is known.
 */
plan_mogelijk: boolean, };

export type TrekIn = { 
/**
 * The fact.
 */
feit: string, };

export type UitberichtGevolg = { 
/**
 * The message as it stands now.
 */
bericht: UitberichtRegel, 
/**
 * Terms and duties that appeared, moved, closed or opened again.
 */
veranderd: Array<Verandering>, };

export type UitberichtInhoud = { 
/**
 * `305` or `307`.
 */
soort: string, 
/**
 * ToewijzingNummer.
 */
toewijzing: number, 
/**
 * First day of support.
 */
begindatum: string | null, 
/**
 * Last day of support; only of a 307.
 */
einddatum: string | null, 
/**
 * Reason of ending (WMO588); only of a 307.
 */
reden: string | null, };

export type UitberichtKeuzes = { 
/**
 * Reasons of ending.
 */
redenen: Array<Keuze>, 
/**
 * Codes of a refusal: code and what it means.
 */
retourcodes: Array<Keuze>, };

export type UitberichtOpnieuw = { 
/**
 * The refused message.
 */
bericht: string, };

export type UitberichtRegel = { 
/**
 * Message; `None` is a proposal: nobody recorded it yet.
 */
id: string | null, 
/**
 * Version of the record, to send back.
 */
versie: number, 
/**
 * Client.
 */
client: string, 
/**
 * Name of the client.
 */
client_naam: string, 
/**
 * Name of the gemeente.
 */
gemeente: string, 
/**
 * What it tells.
 */
inhoud: UitberichtInhoud, 
/**
 * `305 start`.
 */
soort_label: string, 
/**
 * Reason of ending in words.
 */
reden_label: string | null, 
/**
 * `voorstel`, `te_versturen`, `verstuurd`, `geaccepteerd`, `geweigerd`, `vervallen`.
 */
stand: string, 
/**
 * What became of it, or on what the proposal rests; one sentence.
 */
stand_zin: string, 
/**
 * What must be filled in before it can be sent; one sentence.
 */
mist: string | null, 
/**
 * The last day to send it, of the first open term.
 */
uiterlijk: string | null, 
/**
 * That day has passed.
 */
te_laat: boolean, 
/**
 * Key of that term, for "Waarom?".
 */
sleutel: string | null, 
/**
 * Can be sent again in the place of this refused one.
 */
opnieuw: boolean, };

export type UitberichtStap = { 
/**
 * Message.
 */
bericht: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * `verstuurd`, `geaccepteerd`, `geweigerd`, `vervallen`; `terug` undoes the last step.
 */
naar: string, 
/**
 * *Gedaan op*; not needed for `vervallen` and `terug`.
 */
op: string | null, 
/**
 * Of a refusal: code of the answer (retourcode).
 */
retourcode: string, 
/**
 * Of a refusal: why, in words.
 */
waarom: string, };

export type UitberichtWijzig = { 
/**
 * Message.
 */
bericht: string, 
/**
 * Version of the record that was read.
 */
versie: number, 
/**
 * What it tells.
 */
inhoud: UitberichtInhoud, };

export type Uitberichten = { 
/**
 * What asks for work first.
 */
berichten: Array<UitberichtRegel>, 
/**
 * Still to be sent: proposals, recorded, refused.
 */
te_versturen: number, 
/**
 * Sent and not answered.
 */
wacht_op_antwoord: number, };

export type Uitkomst = "verwerkt" | "dubbel" | "afgekeurd" | "geweigerd";

export type VeldInfo = { 
/**
 * Key.
 */
naam: string, 
/**
 * Words for people.
 */
label: string, 
/**
 * What it takes.
 */
invoer: Invoer, 
/**
 * Choices: word and words for people.
 */
keuzes: Array<Keuze>, 
/**
 * Cannot be left empty.
 */
verplicht: boolean, };

export type Verandering = { 
/**
 * Key.
 */
sleutel: string, 
/**
 * What must be done.
 */
titel: string, 
/**
 * What happened to it.
 */
wat: VeranderingSoort, 
/**
 * The last day now.
 */
uiterlijk: string | null, };

export type VeranderingSoort = "nieuw" | "gesloten" | "verschoven" | "vervallen" | "heropend";

export type Verbeterd = { 
/**
 * Name of the field.
 */
label: string, 
/**
 * What the 301 says; empty when it says nothing.
 */
bericht: string, };

export type VergelijkCel = { 
/**
 * Nothing.
 */
zwijgt: boolean, 
/**
 * Short sentences with the rule they come from.
 */
zinnen: Array<VergelijkZin>, };

export type VergelijkRij = { 
/**
 * Topic.
 */
onderwerp: string, 
/**
 * In words.
 */
label: string, 
/**
 * The contracts do not say the same.
 */
verschilt: boolean, 
/**
 * One for each column.
 */
cellen: Array<VergelijkCel>, };

export type VergelijkZin = { 
/**
 * Rule.
 */
regel: string, 
/**
 * The sentence.
 */
zin: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * No clause of the contract: law, national or own choice, in words.
 */
herkomst: string | null, };

export type Vergelijking = { 
/**
 * Columns: id and short name.
 */
contracten: Array<Keuze>, 
/**
 * Rows.
 */
rijen: Array<VergelijkRij>, };

export type Verschil = "gelijk" | "anders" | "erbij" | "weg";

export type VerschilDeel = { 
/**
 * Words above it.
 */
kop: string, 
/**
 * Its lines.
 */
regels: Array<VerschilRegel>, };

export type VerschilRegel = { 
/**
 * What became of it.
 */
soort: Verschil, 
/**
 * As it was; empty when new.
 */
oud: Array<Stuk>, 
/**
 * As it is; empty when gone.
 */
nieuw: Array<Stuk>, };

export type VersieInfo = { 
/**
 * First day.
 */
geldig_van: string, 
/**
 * `ingebouwd`, `nieuw`, `wijziging`, `correctie`.
 */
soort: string, 
/**
 * Why.
 */
reden: string, 
/**
 * By whom; empty for what came with the program.
 */
door: string, 
/**
 * When.
 */
op: string | null, };

export type VerstrekkingRegel = { 
/**
 * When.
 */
op: string, 
/**
 * To whom, in words; empty is not told.
 */
aan: string, 
/**
 * On paper or digital, in words; empty is not told.
 */
hoe: string, };

export type VolgendeTermijn = { 
/**
 * What.
 */
titel: string, 
/**
 * By when.
 */
uiterlijk: string, 
/**
 * Where it stands.
 */
stand: StandCode, };

export type Voorbeeld = { 
/**
 * One SVG a page.
 */
paginas: Array<string>, };

export type VormInvoer = "tekst" | "lange_tekst" | "keuze" | "ja_nee" | "getal" | "termijn" | "datum" | "feiten" | "onderdelen";

export type VormVeld = { 
/**
 * Key in the profile.
 */
sleutel: string, 
/**
 * In words.
 */
label: string, 
/**
 * What to fill in, one sentence.
 */
uitleg: string, 
/**
 * What it takes.
 */
invoer: VormInvoer, 
/**
 * Choices.
 */
keuzes: Array<Keuze>, 
/**
 * Cannot be left empty.
 */
verplicht: boolean, };

export type Waarom = { 
/**
 * "Waarom di 5 januari 2027?"
 */
vraag: string, 
/**
 * What must be done.
 */
titel: string, 
/**
 * Client and contract.
 */
over: string, 
/**
 * Rule id.
 */
regel: string, 
/**
 * Clause: `eis 21`.
 */
bron: string, 
/**
 * Literal quote.
 */
citaat: string, 
/**
 * Other clauses that shaped the date.
 */
ook: Array<Bron>, 
/**
 * Where the rule comes from: `contract`, `wet`, `landelijk`, `eigen-keuze`.
 */
herkomst: string, 
/**
 * The same in words.
 */
herkomst_tekst: string, 
/**
 * The arithmetic, line by line: label and text.
 */
sommen: Array<Som>, 
/**
 * The arithmetic in one sentence.
 */
berekening: string, 
/**
 * What to do now.
 */
wat_nu: string, 
/**
 * The acts.
 */
acties: Array<Actie>, 
/**
 * Profile and version, and settings that mattered.
 */
profiel: string, };

export type WaaromVraag = { 
/**
 * Client; `None` is the organisation.
 */
client: string | null, 
/**
 * Of the organisation: under which contract.
 */
contract: string | null, 
/**
 * Key of the term, duty or finding.
 */
sleutel: string, };

export type WachtRegel = { 
/**
 * Gemeentecode.
 */
gemeente: string, 
/**
 * Name of the gemeente, or its code.
 */
gemeente_naam: string, 
/**
 * Productcategorie; empty when not given.
 */
categorie: string, 
/**
 * Category in words.
 */
categorie_tekst: string, 
/**
 * Productcode; empty when not given.
 */
code: string, 
/**
 * Clients that wait for it.
 */
clienten: Array<string>, 
/**
 * How many toewijzingen.
 */
aantal: number, };

export type Wachtlijst = { 
/**
 * Codes that wait.
 */
wacht: Array<WachtRegel>, 
/**
 * Contracts with their products.
 */
contracten: Array<ContractInfo>, };

export type Wanneer = { 
/**
 * Moment.
 */
op: string, 
/**
 * By whom.
 */
door: string, };

export type WatAlsAntwoord = { 
/**
 * By date.
 */
regels: Array<WatAlsRegel>, };

export type WatAlsRegel = { 
/**
 * Key.
 */
sleutel: string, 
/**
 * Rule.
 */
regel: string, 
/**
 * `termijn`, `melding`, `bevinding`, `berekening`.
 */
soort: string, 
/**
 * Title.
 */
titel: string, 
/**
 * The day.
 */
datum: string, 
/**
 * The day as it is now, when it is another.
 */
was: string | null, 
/**
 * `nieuw`, `verschoven`, `veranderd`, `weg`, `gelijk`.
 */
verandering: string, 
/**
 * Where it stands, or what it says.
 */
tekst: string, 
/**
 * Clause.
 */
bron: string, 
/**
 * Quote.
 */
citaat: string, };

export type WatAlsToewijzing = { 
/**
 * Contract.
 */
contract: string, 
/**
 * Product of that contract.
 */
product: string, 
/**
 * Dagtekening of the 301.
 */
dagtekening: string, 
/**
 * When it came in.
 */
ontvangen: string | null, 
/**
 * First day of support.
 */
ingangsdatum: string | null, 
/**
 * Last day.
 */
einddatum: string | null, 
/**
 * Urgent.
 */
spoed: boolean, };

export type WatAlsVraag = { 
/**
 * A client whose facts are the beginning; `None` begins with a toewijzing of its own.
 */
client: string | null, 
/**
 * A toewijzing that is thought of.
 */
toewijzing: WatAlsToewijzing | null, 
/**
 * Facts that are thought of; `client` in them is not looked at.
 */
feiten: Array<NieuwFeit>, };

export type WerkItem = { 
/**
 * Stable key within the client.
 */
sleutel: string, 
/**
 * Kind.
 */
soort: ItemSoort, 
/**
 * Client; `None` is the organisation.
 */
client: string | null, 
/**
 * Name of the client, or `Organisatie`.
 */
client_naam: string, 
/**
 * Short name of the contract; `None` when it waits for one.
 */
contract: string | null, 
/**
 * Id of that contract.
 */
contract_id: string | null, 
/**
 * ToewijzingNummer; 0 is the organisation.
 */
toewijzing: number, 
/**
 * Rule id; empty for a toewijzing that waits.
 */
regel: string, 
/**
 * What must be done.
 */
titel: string, 
/**
 * The last day.
 */
uiterlijk: string, 
/**
 * The last moment, where hours count.
 */
uiterlijk_om?: string, 
/**
 * The safe day, when it is earlier.
 */
streefdatum: string, 
/**
 * Rests on an expected date.
 */
voorlopig: boolean, 
/**
 * Where it stands.
 */
stand: StandCode, 
/**
 * Days until the last day; negative is late.
 */
dagen: number, 
/**
 * Role code of whose work it is.
 */
rol: string, 
/**
 * What to do about it.
 */
actie: Actie, };

export type WerklijstAntwoord = { 
/**
 * Today.
 */
vandaag: string, 
/**
 * Counted over exactly these items.
 */
tellers: Tellers, 
/**
 * Late first, then by date.
 */
items: Array<WerkItem>, 
/**
 * Number of clients in the store: zero means the program is new.
 */
clienten: number, };

export type WerklijstVraag = { 
/**
 * Role code, or `alle`; default all.
 */
rol: string | null, 
/**
 * Last date to show; default fourteen days ahead.
 */
tot: string | null, };

export type ZetIngebruikname = { 
/**
 * The day, not in the future.
 */
dag: string, };
