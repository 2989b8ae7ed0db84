<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hk::Audit</name>
    <message numerus="yes">
        <source>%n entries were written without a key of the system&apos;s keychain: whoever can write the file could have made them anew.</source>
        <translation>
            <numerusform>%n entry was written without a key of the system&apos;s keychain: whoever can write the file could have made it anew.</numerusform>
            <numerusform>%n entries were written without a key of the system&apos;s keychain: whoever can write the file could have made them anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written with the keychain of another computer or person and cannot be checked here.</source>
        <translation>
            <numerusform>%n entry was written with the keychain of another computer or person and cannot be checked here.</numerusform>
            <numerusform>%n entries were written with the keychain of another computer or person and cannot be checked here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::AuditPage</name>
    <message numerus="yes">
        <source>the latest %n entries</source>
        <translation>
            <numerusform>the latest entry</numerusform>
            <numerusform>the latest %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>%n entry written to %1</numerusform>
            <numerusform>%n entries written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::CalendarPage</name>
    <message numerus="yes">
        <source>%n day(s) imported</source>
        <translation>
            <numerusform>%n day imported</numerusform>
            <numerusform>%n days imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::CellClean</name>
    <message numerus="yes">
        <source>The phone number has %n digit(s).</source>
        <translation>
            <numerusform>The phone number has %n digit.</numerusform>
            <numerusform>The phone number has %n digits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::CommandLine</name>
    <message numerus="yes">
        <source>%n in the data are no longer in the file; they were left as they are.</source>
        <translation>
            <numerusform>%n in the data is no longer in the file; it was left as it is.</numerusform>
            <numerusform>%n in the data are no longer in the file; they were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the work calendar were taken in.</source>
        <translation>
            <numerusform>%n day of the work calendar was taken in.</numerusform>
            <numerusform>%n days of the work calendar were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait until another one makes room; please synchronise again.</source>
        <translation>
            <numerusform>%n row waits until another one makes room; please synchronise again.</numerusform>
            <numerusform>%n rows wait until another one makes room; please synchronise again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differed from the server and were put right.</source>
        <translation>
            <numerusform>%n row differed from the server and was put right.</numerusform>
            <numerusform>%n rows differed from the server and were put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ConflictsPage</name>
    <message numerus="yes">
        <source>%n conflict(s): both values are kept, nothing is lost. Until somebody decides, the server&apos;s stand.</source>
        <translation>
            <numerusform>%n conflict: both values are kept, nothing is lost. Until somebody decides, the server&apos;s stands.</numerusform>
            <numerusform>%n conflicts: both values are kept, nothing is lost. Until somebody decides, the server&apos;s stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed differently in two places</source>
        <translation>
            <numerusform>%n field changed differently in two places</numerusform>
            <numerusform>%n fields changed differently in two places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::DataPage</name>
    <message numerus="yes">
        <source>%n thing(s) are not as they should be:</source>
        <translation>
            <numerusform>%n thing is not as it should be:</numerusform>
            <numerusform>%n things are not as they should be:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::DayCollector</name>
    <message numerus="yes">
        <source>This calendar has a holiday of more than %n day(s). Nothing was taken from it.</source>
        <translation>
            <numerusform>This calendar has a holiday of more than %n day. Nothing was taken from it.</numerusform>
            <numerusform>This calendar has a holiday of more than %n days. Nothing was taken from it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only part of %1 is given (%n day(s)); its other days stay unknown.</source>
        <translation>
            <numerusform>Only part of %1 is given (%n day); its other days stay unknown.</numerusform>
            <numerusform>Only part of %1 is given (%n days); its other days stay unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::DeskPage</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n overdue</source>
        <translation>
            <numerusform>, %n overdue</numerusform>
            <numerusform>, %n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ExportControl</name>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n row exported to %1</numerusform>
            <numerusform>%n rows exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ImportPage</name>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln sheet</numerusform>
            <numerusform>%Ln sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import can be taken back as a whole; the %Ln refused row(s) can be saved as Excel, corrected and imported again.</source>
        <translation>
            <numerusform>The import can be taken back as a whole; the %Ln refused row can be saved as Excel, corrected and imported again.</numerusform>
            <numerusform>The import can be taken back as a whole; the %Ln refused rows can be saved as Excel, corrected and imported again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ImportSheets</name>
    <message numerus="yes">
        <source>%n hidden row(s) were read too.</source>
        <translation>
            <numerusform>%n hidden row was read too.</numerusform>
            <numerusform>%n hidden rows were read too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ImportUndo</name>
    <message numerus="yes">
        <source>%Ln change(s) of this import will be taken back.</source>
        <translation>
            <numerusform>%Ln change of this import will be taken back.</numerusform>
            <numerusform>%Ln changes of this import will be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, because later work stands on them.</source>
        <translation>
            <numerusform>%Ln row stays, because later work stands on it.</numerusform>
            <numerusform>%Ln rows stay, because later work stands on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back: %Ln change(s).</source>
        <translation>
            <numerusform>The import was taken back: %Ln change.</numerusform>
            <numerusform>The import was taken back: %Ln changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ListExport</name>
    <message numerus="yes">
        <source>%n value(s) are damaged and could not be read. Check the data file.</source>
        <translation>
            <numerusform>%n value is damaged and could not be read. Check the data file.</numerusform>
            <numerusform>%n values are damaged and could not be read. Check the data file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::CoverageModel</name>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>last week</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, week of %2: %n visit(s)</source>
        <translation>
            <numerusform>%1, week of %2: %n visit</numerusform>
            <numerusform>%1, week of %2: %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::HandoverDialog</name>
    <message numerus="yes">
        <source>%n entries are open and go over with it:</source>
        <translation>
            <numerusform>One entry is open and goes over with it:</numerusform>
            <numerusform>%n entries are open and go over with it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::Paper</name>
    <message numerus="yes">
        <source>%n photographs or papers</source>
        <translation>
            <numerusform>one photograph or paper</numerusform>
            <numerusform>%n photographs or papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::ShiftReminder</name>
    <message numerus="yes">
        <source>%n shifts begin soon, the first at %1.</source>
        <translation>
            <numerusform>A shift begins soon, at %1.</numerusform>
            <numerusform>%n shifts begin soon, the first at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are still empty.</source>
        <translation>
            <numerusform>One place is still empty.</numerusform>
            <numerusform>%n places are still empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Booklet</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Desk</name>
    <message numerus="yes">
        <source>%n talk(s) owed</source>
        <translation>
            <numerusform>%n talk owed</numerusform>
            <numerusform>%n talks owed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::ListPage</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pair(s)</source>
        <translation>
            <numerusform>of %Ln pair</numerusform>
            <numerusform>of %Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln follow-up(s)</source>
        <translation>
            <numerusform>of %Ln follow-up</numerusform>
            <numerusform>of %Ln follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MeetingCommand</name>
    <message numerus="yes">
        <source>%n talk(s) were written down.</source>
        <translation>
            <numerusform>%n talk was written down.</numerusform>
            <numerusform>%n talks were written down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were made.</source>
        <translation>
            <numerusform>%n pair was made.</numerusform>
            <numerusform>%n pairs were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MeetingsPage</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln talk(s)</source>
        <translation>
            <numerusform>of %Ln talk</numerusform>
            <numerusform>of %Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MentoringActions</name>
    <message numerus="yes">
        <source>%n pair(s) were made.</source>
        <translation>
            <numerusform>%n pair was made.</numerusform>
            <numerusform>%n pairs were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MentoringSettings</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Pairings</name>
    <message numerus="yes">
        <source>%1 has %n student(s), as many as may be. Choose another mentor, or confirm that there may be more.</source>
        <translation>
            <numerusform>%1 has %n student, as many as may be. Choose another mentor, or confirm that there may be more.</numerusform>
            <numerusform>%1 has %n students, as many as may be. Choose another mentor, or confirm that there may be more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Quota</name>
    <message numerus="yes">
        <source>%n were not held</source>
        <translation>
            <numerusform>%n was not held</numerusform>
            <numerusform>%n were not held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%n more in %1</numerusform>
            <numerusform>%n more in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; one a day, only %n still fit(s)</source>
        <translation>
            <numerusform>%1; one a day, only %n still fits</numerusform>
            <numerusform>%1; one a day, only %n still fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Remarks</name>
    <message numerus="yes">
        <source>A talk of %n minute(s)</source>
        <translation>
            <numerusform>A talk of %n minute</numerusform>
            <numerusform>A talk of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same words in %n talk(s)</source>
        <translation>
            <numerusform>The same words in %n talk</numerusform>
            <numerusform>The same words in %n talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::ReportCommand</name>
    <message numerus="yes">
        <source>%1 was written, %n row(s).</source>
        <translation>
            <numerusform>%1 was written, %n row.</numerusform>
            <numerusform>%1 was written, %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkPanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkPlan</name>
    <message numerus="yes">
        <source>%n mentor(s) have this name; which one is meant is not clear.</source>
        <translation>
            <numerusform>%n mentor has this name; which one is meant is not clear.</numerusform>
            <numerusform>%n mentors have this name; which one is meant is not clear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) have this name; which one is meant is not clear.</source>
        <translation>
            <numerusform>%n student has this name; which one is meant is not clear.</numerusform>
            <numerusform>%n students have this name; which one is meant is not clear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkReader</name>
    <message numerus="yes">
        <source>%n row(s) name a day by which nothing is asked for; nothing follows from them.</source>
        <translation>
            <numerusform>%n row names a day by which nothing is asked for; nothing follows from it.</numerusform>
            <numerusform>%n rows name a day by which nothing is asked for; nothing follows from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n talk(s) only a part of the month is said; it goes in as it is.</source>
        <translation>
            <numerusform>Of %n talk only a part of the month is said; it goes in as it is.</numerusform>
            <numerusform>Of %n talks only a part of the month is said; it goes in as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::MultiEdit</name>
    <message numerus="yes">
        <source>Edit %Ln row(s) together</source>
        <translation>
            <numerusform>Edit %Ln row</numerusform>
            <numerusform>Edit %Ln rows together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln row(s)</source>
        <translation>
            <numerusform>Change %Ln row</numerusform>
            <numerusform>Change %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln row(s) can be changed together. Please choose fewer.</source>
        <translation>
            <numerusform>At most %Ln row can be changed together. Please choose fewer.</numerusform>
            <numerusform>At most %Ln rows can be changed together. Please choose fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::Passwords</name>
    <message numerus="yes">
        <source>A password needs at least %n characters.</source>
        <translation>
            <numerusform>A password needs at least %n character.</numerusform>
            <numerusform>A password needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A password has at most %n characters.</source>
        <translation>
            <numerusform>A password has at most %n character.</numerusform>
            <numerusform>A password has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::PreviewModel</name>
    <message numerus="yes">
        <source>%Ln thing(s)</source>
        <translation>
            <numerusform>%Ln thing</numerusform>
            <numerusform>%Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::PreviewStep</name>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::RailButton</name>
    <message numerus="yes">
        <source>%1, %n to do</source>
        <translation>
            <numerusform>%1, %n to do</numerusform>
            <numerusform>%1, %n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ScopeChooser</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::SignIn</name>
    <message numerus="yes">
        <source>Too many attempts. Please wait %n seconds and try again.</source>
        <translation>
            <numerusform>Too many attempts. Please wait %n second and try again.</numerusform>
            <numerusform>Too many attempts. Please wait %n seconds and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::SignInScreen</name>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>Again in %n second</numerusform>
            <numerusform>Again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::SyncPage</name>
    <message numerus="yes">
        <source>%n change(s) made here are not on the server yet. They stay here only, until you connect again.</source>
        <translation>
            <numerusform>%n change made here is not on the server yet. It stays here only, until you connect again.</numerusform>
            <numerusform>%n changes made here are not on the server yet. They stay here only, until you connect again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) differed from the server and were put right.</source>
        <translation>
            <numerusform>%n entry differed from the server and was put right.</numerusform>
            <numerusform>%n entries differed from the server and were put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::SyncState</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First synchronisation: %n entries</source>
        <translation>
            <numerusform>First synchronisation: %n entry</numerusform>
            <numerusform>First synchronisation: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First synchronisation: %1 of %n entries</source>
        <translation>
            <numerusform>First synchronisation: %1 of %n entry</numerusform>
            <numerusform>First synchronisation: %1 of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::TablePrinter</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::TermEditor</name>
    <message numerus="yes">
        <source>%n teaching week(s)</source>
        <translation>
            <numerusform>%n teaching week</numerusform>
            <numerusform>%n teaching weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::Commands</name>
    <message numerus="yes">
        <source>%n duties were given out.</source>
        <translation>
            <numerusform>One duty was given out.</numerusform>
            <numerusform>%n duties were given out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::Desk</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>%n owed</numerusform>
            <numerusform>%n owed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::DutySettings</name>
    <message numerus="yes">
        <source> hour(s)</source>
        <translation>
            <numerusform> hour</numerusform>
            <numerusform> hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> week(s)</source>
        <translation>
            <numerusform> week</numerusform>
            <numerusform> weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> minute(s)</source>
        <translation>
            <numerusform> minute</numerusform>
            <numerusform> minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::LogPage</name>
    <message numerus="yes">
        <source>%Ln log(s)</source>
        <translation>
            <numerusform>%Ln log</numerusform>
            <numerusform>%Ln logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln log(s)</source>
        <translation>
            <numerusform>of %Ln log</numerusform>
            <numerusform>of %Ln logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::PlanModel</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::PlanPage</name>
    <message numerus="yes">
        <source>%n duties in what is shown</source>
        <translation>
            <numerusform>%n duty in what is shown</numerusform>
            <numerusform>%n duties in what is shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) empty</source>
        <translation>
            <numerusform>%n place empty</numerusform>
            <numerusform>%n places empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>one person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts were written. Open the file with a calendar.</source>
        <translation>
            <numerusform>One shift was written. Open the file with a calendar.</numerusform>
            <numerusform>%n shifts were written. Open the file with a calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::PresencePage</name>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>%n owed</numerusform>
            <numerusform>%n owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of periods that have ended are owed.</source>
        <translation>
            <numerusform>One line of a period that has ended is owed.</numerusform>
            <numerusform>%n lines of periods that have ended are owed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>last week</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every room was visited in the last %n week(s).</source>
        <translation>
            <numerusform>Every room was visited in the last week.</numerusform>
            <numerusform>Every room was visited in the last %n weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 rooms were not visited for %n week(s) or more.</source>
        <translation>
            <numerusform>%1 of %2 rooms were not visited for a week or more.</numerusform>
            <numerusform>%1 of %2 rooms were not visited for %n weeks or more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::Rota</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n place(s) stay empty. %3 %4.</source>
        <translation>
            <numerusform>%1 %2: one place stays empty. %3 %4.</numerusform>
            <numerusform>%1 %2: %n places stay empty. %3 %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties given out; a person has %1 to %2, on weekends and holidays %3 to %4.</source>
        <translation>
            <numerusform>One duty given out; a person has %1 to %2, on weekends and holidays %3 to %4.</numerusform>
            <numerusform>%n duties given out; a person has %1 to %2, on weekends and holidays %3 to %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::RotaDialog</name>
    <message numerus="yes">
        <source>%n duties were given out.</source>
        <translation>
            <numerusform>One duty was given out.</numerusform>
            <numerusform>%n duties were given out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::FigureActions</name>
    <message numerus="yes">
        <source>%n ticket(s) written</source>
        <translation>
            <numerusform>%n ticket written</numerusform>
            <numerusform>%n tickets written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::FigureCharts</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerPlan</name>
    <message numerus="yes">
        <source>%n ticket(s) have this number here; which one is meant is not clear.</source>
        <translation>
            <numerusform>%n ticket has this number here; which one is meant is not clear.</numerusform>
            <numerusform>%n tickets have this number here; which one is meant is not clear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerReader</name>
    <message numerus="yes">
        <source>%n row(s) tell only the day of the report; it counts from its beginning.</source>
        <translation>
            <numerusform>%n row tells only the day of the report; it counts from its beginning.</numerusform>
            <numerusform>%n rows tell only the day of the report; it counts from its beginning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::ReportCommand</name>
    <message numerus="yes">
        <source>%1 was written, about %n ticket(s).</source>
        <translation>
            <numerusform>%1 was written, about %n ticket.</numerusform>
            <numerusform>%1 was written, about %n tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::Undo</name>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ViewBar</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln row(s)</source>
        <translation>
            <numerusform>of %Ln row</numerusform>
            <numerusform>of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::WorkCalendarIcs</name>
    <message numerus="yes">
        <source>%n event(s) that name no public holiday were left out.</source>
        <translation>
            <numerusform>%n event that names no public holiday was left out.</numerusform>
            <numerusform>%n events that name no public holiday were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::BedMap</name>
    <message numerus="yes">
        <source>%n claim it</source>
        <translation>
            <numerusform>%n claims it</numerusform>
            <numerusform>%n claim it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::DayPanel</name>
    <message numerus="yes">
        <source>%Ln person(s) lived in %1 on %2.</source>
        <translation>
            <numerusform>%Ln person lived in %1 on %2.</numerusform>
            <numerusform>%Ln people lived in %1 on %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::Desk</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::Names</name>
    <message numerus="yes">
        <source>More than %n entries stand on it, too many for one step. Merge the other way round; nothing was changed.</source>
        <translation>
            <numerusform>More than %n entry stands on it, too many for one step. Merge the other way round; nothing was changed.</numerusform>
            <numerusform>More than %n entries stand on it, too many for one step. Merge the other way round; nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::NamesPage</name>
    <message numerus="yes">
        <source>%Ln building(s)</source>
        <translation>
            <numerusform>%Ln building</numerusform>
            <numerusform>%Ln buildings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::PostsPage</name>
    <message numerus="yes">
        <source>%Ln post(s) were deleted.</source>
        <translation>
            <numerusform>%Ln post was deleted.</numerusform>
            <numerusform>%Ln posts were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::RoomsDialog</name>
    <message numerus="yes">
        <source>%Ln room(s)</source>
        <translation>
            <numerusform>%Ln room</numerusform>
            <numerusform>%Ln rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bed(s)</source>
        <translation>
            <numerusform>%Ln bed</numerusform>
            <numerusform>%Ln beds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln room(s) were made.</source>
        <translation>
            <numerusform>%Ln room was made.</numerusform>
            <numerusform>%Ln rooms were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::RosterPlan</name>
    <message numerus="yes">
        <source>Room %1 has %n bed(s), and all are taken.</source>
        <translation>
            <numerusform>Room %1 has %n bed, and it is taken.</numerusform>
            <numerusform>Room %1 has %n beds, and all are taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room %1 has %n bed(s); this one is beyond.</source>
        <translation>
            <numerusform>Room %1 has %n bed; this one is beyond.</numerusform>
            <numerusform>Room %1 has %n beds; this one is beyond.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::RowReader</name>
    <message numerus="yes">
        <source>%n blank cell(s) of room or building were filled in from the row above.</source>
        <translation>
            <numerusform>%n blank cell of room or building was filled in from the row above.</numerusform>
            <numerusform>%n blank cells of room or building were filled in from the row above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::StudentsPage</name>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln student(s)</source>
        <translation>
            <numerusform>of %Ln student</numerusform>
            <numerusform>of %Ln students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s) were deleted.</source>
        <translation>
            <numerusform>%Ln student was deleted.</numerusform>
            <numerusform>%Ln students were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::BoardBar</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due today</source>
        <translation>
            <numerusform>%Ln due today</numerusform>
            <numerusform>%Ln due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::ColumnHead</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than the %n that the column should hold</source>
        <translation>
            <numerusform>More than the %n ticket that the column should hold</numerusform>
            <numerusform>More than the %n tickets that the column should hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should hold at most %n</source>
        <translation>
            <numerusform>It should hold at most %n ticket</numerusform>
            <numerusform>It should hold at most %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::DeadlineWords</name>
    <message numerus="yes">
        <source>Paused for %n day(s)</source>
        <translation>
            <numerusform>Paused for %n day</numerusform>
            <numerusform>Paused for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow-up owed for %n day(s)</source>
        <translation>
            <numerusform>Follow-up owed for %n day</numerusform>
            <numerusform>Follow-up owed for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask again: %n day(s) waited</source>
        <translation>
            <numerusform>Ask again: %n day waited</numerusform>
            <numerusform>Ask again: %n days waited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::Desk</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::DueModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::LikeList</name>
    <message numerus="yes">
        <source>%n ticket(s) of this place and category may be about the same thing.</source>
        <translation>
            <numerusform>A ticket of this place and category may be about the same thing.</numerusform>
            <numerusform>%n tickets of this place and category may be about the same thing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::ListPage</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln ticket(s)</source>
        <translation>
            <numerusform>of %Ln ticket</numerusform>
            <numerusform>of %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::StepOrder</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketWatch</name>
    <message numerus="yes">
        <source>%n ticket(s) overdue</source>
        <translation>
            <numerusform>%n ticket overdue</numerusform>
            <numerusform>%n tickets overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to follow up</source>
        <translation>
            <numerusform>%n to follow up</numerusform>
            <numerusform>%n to follow up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) became overdue.</source>
        <translation>
            <numerusform>%n ticket became overdue.</numerusform>
            <numerusform>%n tickets became overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are reminded of %n ticket(s).</source>
        <translation>
            <numerusform>You are reminded of %n ticket.</numerusform>
            <numerusform>You are reminded of %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) fall due soon.</source>
        <translation>
            <numerusform>%n ticket falls due soon.</numerusform>
            <numerusform>%n tickets fall due soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::Titles</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
</context>
</TS>
