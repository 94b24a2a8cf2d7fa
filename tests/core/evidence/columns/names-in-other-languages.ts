import type { NamesOf } from './names.ts';

const parted = (names: string): readonly string[] => names.split('|');

/** Names of columns as exports in German, French, Spanish, Portuguese and Dutch write them. */
export const namesInOtherLanguages: readonly NamesOf[] = [
  {
    role: 'process',
    isLeak: true,
    names: parted(
      'Abschlussdatum|Schlusstermin|Schlußtermin|Geschlossen am|Abgeschlossen am|Erwartetes Abschlussdatum|' +
        'Deal - Erwartetes Abschlussdatum|Verlustgrund|Grund für Verlust|Grund für den Verlust|Absagegrund|' +
        'Deal - Grund für den Verlust|Grund für verlorenen Abschluss|Gewonnen|Verloren|Gewonnen/Verloren|' +
        'Gewonnen am|Verloren am|Wahrscheinlichkeit (%)|Abschlusswahrscheinlichkeit|Tage in Phase|' +
        'Tage in aktueller Phase|Tage bis Abschluss|Tage bis zum Abschluss|Zeit bis Abschluss|Verweildauer|' +
        'Verkaufszyklus (Tage)|Dauer|Alter der Opportunity|Alter des Deals|Deal-Alter|Alter (Tage)|Rabatt|' +
        'Rabatt (%)|Rabattcode|Preisnachlass|Zuletzt geändert am|Letzte Änderung|Zuletzt aktualisiert|' +
        'Datum der letzten Änderung|Prognosekategorie|Gewichteter Betrag|Statusgrund|Status|Lead-Qualität|' +
        'Bewertung|Tatsächlicher Umsatz|Tatsächliches Abschlussdatum|Auftragsnummer|Rechnungsdatum|' +
        'Vertrag unterschrieben am|Kunde seit|Dealstatus|Auftragsstatus|Konvertierungsdatum|Enddatum|' +
        'Date de clôture|Date de cloture|Date de fermeture|Date de conclusion prévue|Date de clôture est.|' +
        'Raison de perte|Motif de perte|Raison de la perte de la transaction|Motif de refus|Gagné|Perdue|' +
        'Probabilité (%)|Catégorie de prévisions|Montant pondéré|Remise|Taux de remise|Code promo|' +
        "Jours dans l'étape|Jours avant clôture|Cycle de vente|Durée|Âge de la transaction|Âge de l'opportunité|" +
        'Dernière modification|Date de dernière modification|Modifié le|Date de signature|Statut|' +
        'Statut de la transaction|Raison du statut|Revenu réel|Client depuis|Converti|Délai de clôture|' +
        'Fecha de cierre|Fecha prevista de cierre|Fecha de cierre est.|Motivo de pérdida|Motivo de la pérdida|' +
        'Motivo de negocio perdido|Razón de pérdida|Ganado|Perdido|Ganado/Perdido|Probabilidad (%)|' +
        'Categoría de pronóstico|Valor ponderado|Descuento|Código de descuento|Días en etapa|' +
        'Días hasta el cierre|Ciclo de ventas|Duración|Última modificación|Fecha de última modificación|' +
        'Fecha de firma|Razón para el estado|Antigüedad del trato|Ingresos reales|Cliente desde|' +
        'Data de fechamento|Data de fechamento esperada|Motivo da perda|Motivo de negócio perdido|' +
        'Ganho em|Perdido em|Probabilidade (%)|Previsão|Desconto|Dias na etapa|Dias até o fechamento|' +
        'Ciclo de vendas|Duração|Última modificação em|Última atualização|Data de assinatura|Receita real|' +
        'Status do negócio|' +
        'Sluitingsdatum|Sluitdatum|Verwachte sluitingsdatum|Verliesreden|Reden verlies|Reden van verlies|' +
        'Waarschijnlijkheid (%)|Slagingskans|Korting|Kortingscode|Dagen in fase|Dagen tot sluiting|' +
        'Verkoopcyclus|Duur|Laatst gewijzigd op|Leeftijd van de deal|Ondertekend op|Statusreden|' +
        'Werkelijke omzet|Afwijzingsreden|Prognosecategorie|Factuurdatum',
    ),
  },
  {
    role: 'activity',
    isLeak: true,
    names: parted(
      'Letzte Aktivität|Letzte Aktivitaet|Letztes Aktivitätsdatum|Datum der letzten Aktivität|' +
        'Datum des letzten Kontakts|Zuletzt kontaktiert|Letzter Anruf|Letzte E-Mail|Letztes Meeting|' +
        'Nächste Aktivität|Naechste Aktivitaet|Nächster Schritt|Nächste Schritte|Nächster Termin|' +
        'Tage seit letzter Aktivität|' +
        "Dernière activité|Date de la dernière activité|Dernière date d'activité|Prochaine activité|" +
        'Prochaine étape|Étape suivante|Date du dernier contact|Dernier appel|Jours depuis la dernière activité|' +
        'Última actividad|Fecha de la última actividad|Fecha de última actividad|Próxima actividad|' +
        'Próximo paso|Paso siguiente|Fecha del último contacto|Última llamada|Días desde la última actividad|' +
        'Última atividade|Última data de atividade|Data da última atividade|Próxima atividade|Próxima etapa|' +
        'Data do último contato|' +
        'Laatste activiteit|Datum laatste activiteit|Volgende activiteit|Volgende stap|Laatste contact|' +
        'Dagen sinds laatste activiteit',
    ),
  },
  {
    role: 'activity',
    isLeak: false,
    names: parted(
      'Anzahl Aktivitäten|Anzahl der Vertriebsaktivitäten|Anzahl Anrufe|Anzahl E-Mails|Aktivitäten|' +
        'Anzahl Besprechungen|Websitebesuche|Seitenaufrufe|Kontaktversuche|' +
        "Nombre d'activités|Nombre d'appels|Nombre de visites|Réunions|Pages vues|" +
        'Número de actividades|Actividades|Llamadas|Número de visitas|Reuniones|' +
        'Número de atividades|Atividades|Ligações|Reuniões|Aantal activiteiten|Gesprekken|Aantal afspraken',
    ),
  },
  {
    role: 'owner',
    isLeak: false,
    names: parted(
      'Inhaber|Opportunity-Inhaber|Deal-Inhaber|Besitzer|Deal - Besitzer|Eigentümer|Verantwortlicher|' +
        'Verantwortliche|Zuständiger|Zuständiger Mitarbeiter|Für Deal zuständiger Mitarbeiter|Bearbeiter|' +
        'Vertriebsmitarbeiter|Verkäufer|Kundenbetreuer|Zugewiesen an|Erstellt von|Vertriebsteam|' +
        "Propriétaire|Propriétaire de la transaction|Propriétaire de l'opportunité|Responsable|" +
        "Responsable commercial|Vendeur|Chargé d'affaires|Attribué à|Créé par|Équipe commerciale|" +
        'Propietario|Propietario del negocio|Propietario de oportunidad|Vendedor|Asignado a|Creado por|' +
        'Ejecutivo de cuentas|Equipo de ventas|' +
        'Proprietário|Proprietário do negócio|Proprietário da oportunidade|Responsável|Atribuído a|Criado por|' +
        'Gerente de contas|Eigenaar|Deal-eigenaar|Eigenaar opportunity|Verantwoordelijke|Verkoper|' +
        'Toegewezen aan|Gemaakt door',
    ),
  },
  {
    role: 'stage',
    isLeak: false,
    names: parted(
      'Phase|Deal-Phase|Dealphase|Verkaufsphase|Vertriebsphase|Pipelinephase|Aktuelle Phase|' +
        'Lifecycle-Phase|Étape|Phase de la transaction|Étape de la transaction|Affaire - Étape|Etapa|' +
        'Etapa del negocio|Etapa actual|Trato - Etapa|Fase|Etapa do negócio|Dealfase|Verkoopfase|Deal - Fase',
    ),
  },
  {
    role: 'amount',
    isLeak: false,
    names: parted(
      'Betrag|Betrag (EUR)|Betrag in Unternehmenswährung|Auftragswert|Auftragsvolumen|Auftragssumme|Deal-Wert|' +
        'Dealgröße|Angebotswert|Angebotsvolumen|Vertragswert|Gesamtbetrag|Wert|Preis|Erwarteter Umsatz|' +
        'Geschätzter Umsatz|Projektvolumen|Listenpreis|' +
        "Montant|Montant de la transaction|Montant estimé|Valeur|Valeur de l'affaire|Valeur du contrat|Prix|" +
        "Valeur totale|Revenu attendu|Chiffre d'affaires estimé|CA prévisionnel|" +
        'Importe|Importe total|Monto|Valor|Valor del negocio|Valor del trato|Valor del contrato|Valor total|' +
        'Precio|Ingresos esperados|Ingresos previstos|' +
        'Valor do negócio|Valor do contrato|Montante|Receita esperada|Preço|' +
        'Bedrag|Waarde|Dealwaarde|Orderwaarde|Contractwaarde|Offertebedrag|Verwachte omzet|Totaalbedrag',
    ),
  },
  {
    role: null,
    isLeak: false,
    names: parted(
      'Umsatz|Umsatz des Unternehmens|Jahresumsatz|Jahresumsatz (Mio.)|Umsatz letztes Jahr|Mitarbeiter|' +
        'Mitarbeiterzahl|Anzahl Mitarbeiter|Anzahl der Mitarbeiter|Wachstum Mitarbeiter (%)|Branche|Land|' +
        'Bundesland|Leadquelle|Lead-Quelle|Herkunft|Quelle|Unternehmensgröße|Unternehmensalter|Alter|' +
        'Alter des Unternehmens|Alter des Kunden|Gründungsjahr|Gründungsdatum|Rechtsform|Standorte|' +
        'Anzahl Standorte|Anzahl Vertriebsmitarbeiter|Anzahl der Inhaber|Inhabergeführt|Familienunternehmen|' +
        'Geschäftsmodell|Tätigkeitsbereich|Kundenstatus|Kundenbewertung|Vertragslaufzeit|Vertragsende|' +
        'Zahlungsziel (Tage)|Lieferzeit|Erstellt am|Erstelldatum|Erstellungsdatum|Angelegt am|Erstkontakt|' +
        'Gewinn und Verlust|Ausfallwahrscheinlichkeit|Nachfrageprognose|Ansprechpartner|Produktinteresse|' +
        'Höchster Abschluss|Familienstand|Geschlecht|Sprache|Währung|Priorität|Wettbewerber|ERP-System|' +
        'Lagerstandorte|E-Mail|Anrufvolumen|Preissensibilität|Wertschöpfungskette|Discounter|Fuhrpark|' +
        'Postleitzahl|Kundennummer|Datensatz-ID|Geschäftsführer|Phase des Unternehmens|IT-Verantwortlicher|' +
        "Chiffre d'affaires annuel|Chiffre d'affaires|CA annuel|Revenu annuel|Effectif|Nombre d'employés|" +
        "Nombre de salariés|Secteur|Secteur d'activité|Activité|Activité principale|Pays|Région|Ville|" +
        "Taille de l'entreprise|Âge de l'entreprise|Date de création|Créé le|Année de création|" +
        'Source de la piste|Forme juridique|Statut juridique|Étape de croissance|Nombre de sites|' +
        "Appel d'offres|Volume d'appels|Durée du contrat|Fin de contrat|Propriétaire ou locataire|" +
        "Taille de l'équipe commerciale|Date de clôture de l'exercice|Responsable informatique|Langue|Devise|" +
        'Montant levé|Nom de la transaction|Type de transaction|Délai de livraison|Pertes et profits|' +
        'Ingresos anuales|Facturación anual|Volumen de negocio|Empleados|Número de empleados|Sector|Industria|' +
        'Sector de actividad|Actividad económica|País|Provincia|Ciudad|Tamaño de la empresa|Modelo de negocio|' +
        'Tipo de negocio|Edad|Antigüedad de la empresa|Fecha de creación|Creado el|Origen del prospecto|' +
        'Estado civil|Etapa de crecimiento|Cabezas de ganado|Propuesta de valor|Cierre fiscal|' +
        'Duración del contrato|Responsable de compras|Número de vendedores|Tiendas de descuento|Idioma|' +
        'Correo electrónico|Nombre del negocio|Fecha de registro|Moneda|' +
        'Faturamento anual|Receita anual|Funcionários|Número de funcionários|Setor|Ramo de atividade|' +
        'Porte da empresa|Tamanho da empresa|Idade|Idade da empresa|Data de criação|Criado em|Origem do lead|' +
        'Idade do negócio|Modelo de negócio|Duração do contrato|Responsável financeiro|Lucros e perdas|Cidade|Nome do negócio|' +
        'Jaaromzet|Omzet|Medewerkers|Aantal medewerkers|Sector|Plaats|Bedrijfsgrootte|Bedrijfsactiviteit|' +
        'Leeftijd|Leeftijd van het bedrijf|Aanmaakdatum|Gemaakt op|Leadbron|Aantal vestigingen|Contractduur|' +
        'Groeifase|Winst en verlies|Dealnaam|Rechtsvorm|Taal|Valuta|Huiseigenaar',
    ),
  },
];
