export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  // The version of the server, for the client.
  __InternalSupabase: {
    PostgrestVersion: "13.0.4"
  }
  graphql_public: {
    Tables: {
      [_ in never]: never
    }
    Enums: {
      kind: "elsewhere"
    }
  }
  public: {
    Tables: {
      Enums: {
        Row: {
          Enums: string
          kind: Database["public"]["Enums"]["kind"] | null
          "two words": string[]
        }
        Insert: {
          Enums?: string
          id?: never
        }
        Relationships: [
          {
            foreignKeyName: "orders_kind_fkey"
            columns: ["kind"]
            isOneToOne: false
            referencedRelation: "kinds"
            referencedColumns: ["kind"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      total: {
        Args: { kind: string } | { kind?: number; other: Json }
        Returns: {
          kind: "a" | "b"
        }[]
      }
      touch: { Args: never; Returns: undefined }
    }
    Enums: {
      kind: "a" | "b"
      one: "only"
      "Other Name":
        'say "hi"' | "it's" | "back\\slash" | "tab\tand \u00e5\ud83d\ude00"
      status:
        | "inactive"
        | "waiting for an answer of the other side"
        | "active"
        | "ended by the other side"
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Enums<Name extends keyof DefaultSchema["Enums"]> =
  DefaultSchema["Enums"][Name] extends infer Found ? Found : never

export const Constants = {
  graphql_public: {
    Enums: {
      kind: ["elsewhere"],
    },
  },
  public: {
    Enums: {
      kind: ["a", "b"],
      one: ["only"],
      "Other Name": [
        'say "hi"',
        "it's",
        "back\\slash",
        "tab\tand \u00e5\ud83d\ude00",
      ],
      status: [
        "inactive",
        "waiting for an answer of the other side",
        "active",
        "ended by the other side",
      ],
    },
  },
} as const
