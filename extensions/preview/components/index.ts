import type { ComponentMapping } from '@remote-ui/react/host';
import { Button, ButtonRow, LoadingButton } from './button.tsx';
import { CrmActionButton, CrmActionLink, CrmPropertyList } from './crm.tsx';
import { DateInput } from './date-input.tsx';
import { Modal, ModalBody, ModalFooter, Panel, PanelBody, PanelFooter, PanelSection } from './dialog.tsx';
import { Accordion, Tab, Tabs } from './disclosure.tsx';
import { Dropdown, DropdownButtonItem } from './dropdown.tsx';
import { Alert, EmptyState, ErrorState, LoadingSpinner, ProgressBar, ScoreCircle } from './feedback.tsx';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';
import { AutoGrid, Box, Card, Divider, Flex, Inline, Spacer, Stack, Tile } from './layout.tsx';
import { Image, Link } from './link.tsx';
import { MultiSelect, Select } from './selects.tsx';
import { Statistics, StatisticsItem, StatisticsTrend, StepIndicator } from './statistics.tsx';
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from './table.tsx';
import { PageBreadcrumbs, PageBreadcrumbsCurrent, PageLink, PageTitle } from './app-page.tsx';
import { StatusTag, Tag } from './tags.tsx';
import { DescriptionList, DescriptionListItem, Heading, List, Text } from './text.tsx';
import { Input, NumberInput, SearchInput, TextArea } from './text-inputs.tsx';
import { Checkbox, RadioButton, Toggle, ToggleGroup } from './toggles.tsx';
import { Tooltip } from './tooltip.tsx';

const DRAWN = {
  Accordion,
  Alert,
  AutoGrid,
  Box,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  CrmActionButton,
  CrmActionLink,
  CrmPropertyList,
  DateInput,
  DescriptionList,
  DescriptionListItem,
  Divider,
  Dropdown,
  DropdownButtonItem,
  EmptyState,
  ErrorState,
  Flex,
  Form,
  Heading,
  Icon,
  Image,
  Inline,
  Input,
  Link,
  List,
  LoadingButton,
  LoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  MultiSelect,
  NumberInput,
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink: PageLink,
  PageLink,
  PageTitle,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  ProgressBar,
  RadioButton,
  ScoreCircle,
  SearchInput,
  Select,
  Spacer,
  Stack,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
  Text,
  TextArea,
  Textarea: TextArea,
  Tile,
  Toggle,
  ToggleGroup,
  Tooltip,
};

/** What is drawn for each of HubSpot's components, by its name on the wire. */
export const DRAWN_COMPONENTS: ComponentMapping = DRAWN;
