package dev.entente.timetabling.engine;

import dev.entente.timetabling.choice.BestChoice;

/** What the search wants in its timetables beyond what it is worth by itself. */
interface Preference {
    /** All meetings are wanted, none more than another. */
    Preference EVERYTHING = new Preference() {
        @Override
        public int of(int meeting) {
            return 1;
        }

        @Override
        public boolean isNeeded(int meeting) {
            return false;
        }

        @Override
        public boolean isUnwelcome(int meeting) {
            return false;
        }

        @Override
        public boolean isScarce(int participant) {
            return false;
        }
    };

    /** How much a meeting is wanted in the first timetable; 0 when another may as well be there instead. */
    int of(int meeting);

    /** Whether only timetables with this meeting are as good as they can be. */
    boolean isNeeded(int meeting);

    /** Whether only timetables without this meeting are as good as they can be. */
    boolean isUnwelcome(int meeting);

    /** Whether only timetables that leave this participant no slot are as good as they can be. */
    boolean isScarce(int participant);

    static Preference of(BestChoice choice) {
        return new Preference() {
            @Override
            public int of(int meeting) {
                return choice.halvesOf(meeting);
            }

            @Override
            public boolean isNeeded(int meeting) {
                return choice.isNeeded(meeting);
            }

            @Override
            public boolean isUnwelcome(int meeting) {
                return choice.isUnwelcome(meeting);
            }

            @Override
            public boolean isScarce(int participant) {
                return choice.isScarce(participant);
            }
        };
    }
}
