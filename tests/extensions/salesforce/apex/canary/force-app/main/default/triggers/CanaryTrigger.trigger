trigger CanaryTrigger on Account(before update) {
    for (Account each : Trigger.new) {
        each.Name = [SELECT Name FROM Account WHERE Id = :each.Id].Name;
    }
}
