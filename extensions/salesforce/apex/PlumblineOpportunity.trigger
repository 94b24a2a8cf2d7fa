/** Holds moves of opportunities against the stage gates, and takes the moves down. */
trigger PlumblineOpportunity on Opportunity(before update, after update) {
    PlumblineStageGate.onTrigger(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
