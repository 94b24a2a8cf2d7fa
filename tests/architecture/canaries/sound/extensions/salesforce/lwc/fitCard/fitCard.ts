import { LightningElement } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import { readFit } from 'c/plumbline';
export const FitCard = [LightningElement, getRecord, readFit];
